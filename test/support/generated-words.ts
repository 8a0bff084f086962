/** Random runs of text with everything that can stand in a line of Markdown. */
import { inlineFormula } from './generated-formula.ts';
import type { SeededRandom } from './seeded-random.ts';

/** Words that something has to be done for: ligatures, accents, soft hyphens, signs, marks of Markdown. */
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
    'well-co\u00ADop\u00ADer\u00ADat\u00ADing',
    '10\u00A0km',
    '20\u202F000',
    'cafe\u0301',
    'naïve',
    'Vie\u0323\u0302t',
    'Ελλάδα',
    'Привет',
    'DfE',
    'SEND',
    'A & B',
    '2 < 3',
    '5 ≥ 4',
    '“quoted”',
    "it's",
    '"so"',
    '--',
    'and...',
    '(c)',
    '50%',
    '£3.50',
    '½',
    'CO₂',
    '&copy;',
    'a&nbsp;b',
    '&lt;p&gt;',
    '\\*',
    '\\[x\\]',
    'the',
    'of',
    'a',
  ],
  cy: ['geiriau', 'Cymraeg', 'ysgolion', 'ŵyl', 'tŷ', 'llywodraethu'],
  de: ['Wörter', 'groß', 'Donau\u00ADdampf\u00ADschiff', 'Straße'],
  fr: ['déjà vu', 'œuvre', '«\u00A0mot\u00A0»', 'français'],
  he: ['שלום', 'עולם', 'בתי ספר', '2024', 'הורים,', '(כן)', 'A4'],
};

/** Languages that words can be in, each with what Markdown says of them. */
export const foreign = ['lang=cy', 'lang=de', 'lang=fr', 'lang=he dir=rtl'] as const;

export interface Place {
  /** Writes a mark that refers to a note, new or known; undefined where no note can stand. */
  readonly refer?: (() => string) | undefined;
  /** Ids of this page, to which links can lead; undefined where no link can stand. */
  readonly ids?: readonly string[] | undefined;
  /** Ids of references; undefined where none can stand. */
  readonly references?: readonly string[] | undefined;
  /** Whether lines may end: not in headings and tables. */
  readonly lines: boolean;
}

export function words(random: SeededRandom, language = 'en-GB', most = 6): string {
  const known = vocabulary[language] ?? ['word'];
  return Array.from({ length: random.between(1, most) }, () => random.pick(known)).join(' ');
}

/** Of a picture: what has no word would be refused. */
export function alternative(random: SeededRandom): string {
  const text = words(random);
  return /[\p{L}\p{N}]/u.test(text) ? text : `trees ${text}`;
}

/** The language in `lang=he dir=rtl`. */
export function languageIn(attributes: (typeof foreign)[number]): string {
  return attributes.slice('lang='.length).replace(/ .*/, '');
}

/** One or more pieces of text, some of them in others. */
export function inline(random: SeededRandom, place: Place, depth = 0): string {
  const pieces = Array.from({ length: random.between(1, depth > 0 ? 2 : 5) }, () =>
    piece(random, place, depth),
  );
  const between = () =>
    place.lines ? random.pick([' ', ' ', ' ', ' ', '\n', '\\\n', '  \n']) : ' ';
  const first = random.chance(0.9) ? words(random) : pieces.pop();
  const text = pieces.reduce<string>((all, next) => all + between() + next, first ?? words(random));
  // Alone on its line, it would make a heading of the words above.
  return text.replace(/^--(?= *$)/gm, '\\--');
}

function piece(random: SeededRandom, place: Place, depth: number): string {
  const inner = () =>
    depth < 2 ? inline(random, { ...place, lines: false }, depth + 1) : words(random);
  const plain = words(random, undefined, 12);
  switch (random.between(0, 14)) {
    case 0:
      return random.chance(0.5) ? `*${inner()}*` : `_${words(random)}_`;
    case 1:
      return `**${inner()}**`;
    case 2:
      return `***${words(random)}***`;
    case 3:
      return random.pick(['`code`', '`a < b`', '`x*y`', '`<p>`', '`` ` ``', '`&amp;`']);
    case 4:
    case 5:
      return place.ids ? link(random, place.ids) : plain;
    case 6:
      // It does not break, so that a column would be as wide.
      if (!place.ids || !place.lines) return plain;
      return random.pick(['<https://example.org/>', '<a@example.org>']);
    case 7:
      return foreignWords(random, place.ids);
    case 8:
      return picture(random);
    case 9:
    case 10:
      return place.refer ? `${plain}${place.refer()}` : plain;
    case 11:
      return inlineFormula(random);
    case 12:
      return referenceMark(random, place.references) ?? plain;
    default:
      return plain;
  }
}

function referenceMark(
  random: SeededRandom,
  [first, ...others]: readonly string[] = [],
): string | undefined {
  if (first === undefined) return undefined;
  const where = random.pick(['', '', ', page 4', `, ${words(random)} & more`]);
  return `[@${random.pick([first, ...others])}${where}]`;
}

function link(random: SeededRandom, ids: readonly string[]): string {
  const text = random.pick([
    () => inline(random, { lines: false }, 2),
    () => words(random),
    () => picture(random),
    () => `${picture(random)} ${words(random)} ${picture(random)}`,
    () => foreignWords(random, undefined),
  ])();
  if (random.chance(0.1)) return `[${text}][defined]`;
  const title = random.chance(0.1) ? " 'A title'" : '';
  return `[${text}](${address(random, ids)}${title})`;
}

function foreignWords(random: SeededRandom, ids: readonly string[] | undefined): string {
  const attributes = random.pick(foreign);
  const own = () => words(random, languageIn(attributes));
  const more = random.pick([
    () => '',
    () => ` *${own()}* ${own()}`,
    () => ` \`${words(random, languageIn(attributes), 1)}\` ${own()}`,
    () => ` [${words(random)}]{lang=en-GB dir=ltr} ${own()}`,
    () => (ids ? ` [${own()}](${address(random, ids)}) ${own()}` : ''),
  ])();
  return `[${own()}${more}]{${attributes}}`;
}

function picture(random: SeededRandom): string {
  return `![${alternative(random)}](${random.pick(['picture.png', 'picture.svg'])})`;
}

/** Links that are not defined in the text itself. */
export const definitions = '[defined]: https://example.org/defined "A title"';

function address(random: SeededRandom, ids: readonly string[]): string {
  return random.pick([
    `#${random.pick(['first', ...ids])}`,
    '#first',
    '/papers/',
    '/papers/other/#place',
    'https://example.org/',
    'https://example.org/a/very/long/address/that/does/not/end?with=query&and=more',
    'mailto:a@example.org',
    'tel:+441632960000',
  ]);
}
