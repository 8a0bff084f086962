/** Random runs of text with everything that can stand in a line of Markdown. */
import type { SeededRandom } from './seeded-random.ts';

const vocabulary: Readonly<Record<string, readonly [string, ...string[]]>> = {
  'en-GB': [
    'trust',
    'schools',
    'officials',
    'affiliation',
    'waffle',
    'fjord',
    'well-known',
    'co\u00ADop\u00ADer\u00ADa\u00ADtion',
    '10\u00A0km',
    'cafe\u0301',
    'naïve',
    'DfE',
    'SEND',
    'A & B',
    '2 < 3',
    '“quoted”',
    "it's",
    '"so"',
    '--',
    'and...',
    '50%',
    '£3.50',
    'the',
    'of',
    'a',
  ],
  cy: ['geiriau', 'Cymraeg', 'ysgolion', 'ŵyl', 'tŷ', 'llywodraethu'],
  de: ['Wörter', 'groß', 'Donau\u00ADdampf\u00ADschiff', 'Straße'],
  fr: ['déjà vu', 'œuvre', '«\u00A0mot\u00A0»', 'français'],
  he: ['שלום', 'עולם', 'בתי ספר', '2024', 'הורים,'],
};

/** Languages that a passage can be in, each with what Markdown says of it. */
export const foreign = ['lang=cy', 'lang=de', 'lang=fr', 'lang=he dir=rtl'] as const;

export interface Notes {
  /** A mark that refers to a note, new or known. */
  readonly refer: () => string;
}

interface Place {
  /** Undefined where no note can stand, as in a note, a link or the title of a callout. */
  readonly notes?: Notes | undefined;
  readonly links: boolean;
  /** Whether lines may end: not in headings and tables. */
  readonly lines: boolean;
}

export function words(random: SeededRandom, language = 'en-GB', most = 6): string {
  const known = vocabulary[language] ?? ['word'];
  return Array.from({ length: random.between(1, most) }, () => random.pick(known)).join(' ');
}

/** One or more pieces of text, some of them in others. */
export function inline(random: SeededRandom, place: Place, depth = 0): string {
  const pieces = Array.from({ length: random.between(1, depth > 0 ? 2 : 5) }, () =>
    piece(random, place, depth),
  );
  const between = () => {
    if (!place.lines) return ' ';
    return random.pick([' ', ' ', ' ', '\n', '\\\n']);
  };
  return pieces.reduce((text, next) => text + between() + next, words(random));
}

function piece(random: SeededRandom, place: Place, depth: number): string {
  const inner = () =>
    depth < 2 ? inline(random, { ...place, lines: false }, depth + 1) : words(random);
  const linkText = () => inline(random, { links: false, lines: false }, 2);
  const plain = words(random, undefined, 12);
  switch (random.between(0, 11)) {
    case 0:
      return `*${inner()}*`;
    case 1:
      return `**${inner()}**`;
    case 2:
      return `***${words(random)}***`;
    case 3:
      return `\`${random.pick(['code', 'a < b', 'x*y', '<p>'])}\``;
    case 4:
      return place.links ? `[${linkText()}](${address(random)})` : plain;
    case 5:
      // It does not break, so that a column would be as wide.
      if (!place.links || !place.lines) return plain;
      return random.pick(['<https://example.org/>', '<a@example.org>']);
    case 6: {
      const attributes = random.pick(foreign);
      return `[${words(random, attributes.slice(5, 7))}]{${attributes}}`;
    }
    case 7:
      return `![${words(random)}](picture.png)`;
    case 8:
      return place.links ? `[![${words(random)}](picture.png)](${address(random)})` : plain;
    case 9:
      return place.notes ? `${plain}${place.notes.refer()}` : plain;
    default:
      return plain;
  }
}

function address(random: SeededRandom): string {
  return random.pick([
    '#first',
    '/papers/',
    'https://example.org/',
    'https://example.org/a/very/long/address/that/does/not/end?with=query&and=more',
    'mailto:a@example.org',
    'tel:+441632960000',
  ]);
}
