/** Makes random papers that hold all that Markdown can, nested as it allows. */
import { foreign, inline, words } from './generated-words.ts';
import type { SeededRandom } from './seeded-random.ts';

export interface GeneratedPaper {
  readonly frontMatter: object;
  /** In Markdown, each with the notes that were first referred to in it. */
  readonly blocks: readonly string[];
}

/** The picture that papers may show; it has to lie beside them. */
export const pictureName = 'picture.png';

const abbreviations =
  '*[DfE]: Department for Education\n*[SEND]: special educational needs and disabilities';

/** How deep blocks stand in others. */
const deepest = 3;

export function generatePaper(random: SeededRandom): GeneratedPaper {
  const generator = new BlockGenerator(random);
  const first = `## ${words(random)} {#first}`;
  const blocks = Array.from({ length: random.between(4, 14) }, () => generator.block());
  const some = <T>(value: T) => (random.chance(0.5) ? value : undefined);
  return {
    frontMatter: {
      title: `${words(random)} ${words(random, random.pick(['en-GB', 'cy', 'de']))}`,
      kind: random.pick(['paper', 'framework', 'discussion paper']),
      summary: words(random),
      authors: some([{ name: 'Ann Author', role: some('writer') }, { name: 'Ben Writer' }]),
      supporters: some(['One Body', 'Another Body']),
      series: some('Specimens & others'),
      topics: ['money'],
      issued: some(random.pick(['2023', '2023-05', '2023-05-06'])),
      changes: some([{ date: '2024-01-15', note: words(random) }]),
      listed: '2024-02-03',
      language: random.pick(['en-GB', 'en-GB', 'cy']),
      readersEdition: random.chance(0.2),
    },
    blocks: [first, ...blocks],
  };
}

/** JSON is YAML, and quotes every text that could be taken for something else. */
export function paperMarkdown({ frontMatter, blocks }: GeneratedPaper): string {
  const keys = Object.entries(frontMatter)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
  return `---\n${keys.join('')}---\n\n${blocks.join('\n\n')}\n\n${abbreviations}\n`;
}

class BlockGenerator {
  readonly #random: SeededRandom;
  #level = 2;
  #labels: string[] = [];
  #notes: string[] = [];

  constructor(random: SeededRandom) {
    this.#random = random;
  }

  /** A block of the paper itself, and its notes. */
  block(): string {
    this.#notes = [];
    const markdown = this.#random.chance(0.25) ? this.#heading() : this.#anyBlock(0);
    return [markdown, ...this.#notes].join('\n\n');
  }

  #anyBlock(depth: number): string {
    const random = this.#random;
    const kind = random.between(0, depth < deepest ? 14 : 7);
    switch (kind) {
      case 0:
        return random.pick(['```\ncode\nof lines\n```', '```\n  a < b\n\n\tc\n```']);
      case 1:
        // Deeper in, a small page has no room for one.
        return depth < 2 ? this.#table() : this.#paragraph();
      case 2:
        return `![${words(random)}](${pictureName} "${this.#line().replaceAll('"', '')}")`;
      case 3:
        return `![${words(random)}](${pictureName})`;
      case 4:
        return this.#chart();
      case 5: {
        // In an item, the words after a paragraph are about the item.
        const attributes = depth > 0 ? random.pick(['lang=cy', 'lang=fr']) : random.pick(foreign);
        return `${words(random, attributes.slice(5, 7), 30)} {${attributes}}`;
      }
      case 8:
      case 9:
        return this.#list(depth, () => '- ');
      case 10: {
        const start = random.between(1, 12);
        return this.#list(depth, (index) => `${start + index}. `);
      }
      case 11:
        return this.#definitions(depth);
      case 12:
        return this.#blocks(depth).replace(/^/gm, '> ');
      case 13:
        return this.#callout(depth);
      case 14:
        return depth > 0 && random.chance(0.3) ? this.#heading() : '---';
      default:
        return this.#paragraph();
    }
  }

  #blocks(depth: number): string {
    const count = this.#random.between(1, 3);
    return Array.from({ length: count }, () => this.#anyBlock(depth + 1)).join('\n\n');
  }

  #paragraph(): string {
    return inline(this.#random, { notes: this.#marks, links: true, lines: true });
  }

  #line(): string {
    return inline(this.#random, { notes: this.#marks, links: true, lines: false });
  }

  #heading(): string {
    this.#level = this.#random.between(2, Math.min(this.#level + 1, 6));
    const attributes = this.#random.chance(0.2) ? ' {lang=cy}' : '';
    return `${'#'.repeat(this.#level)} ${this.#line()}${attributes}`;
  }

  #list(depth: number, marker: (index: number) => string): string {
    const isTight = this.#random.chance(0.5);
    const items = Array.from({ length: this.#random.between(1, 4) }, (_, index) => {
      const content = isTight ? this.#line() : this.#blocks(depth);
      const below =
        isTight && depth < deepest && this.#random.chance(0.3)
          ? `\n${this.#list(depth + 1, () => '- ')}`
          : '';
      return hanging(marker(index), content + below);
    });
    return items.join(isTight ? '\n' : '\n\n');
  }

  #definitions(depth: number): string {
    const entry = (): string => {
      const meanings = Array.from({ length: this.#random.between(1, 2) }, () =>
        hanging(': ', this.#random.chance(0.5) ? this.#line() : this.#blocks(depth)),
      );
      return [this.#line(), ...meanings].join('\n');
    };
    return Array.from({ length: this.#random.between(1, 3) }, entry).join('\n\n');
  }

  #callout(depth: number): string {
    const colons = ':'.repeat(3 + deepest - depth);
    const kind = this.#random.pick(['note', 'key-fact', 'questions']);
    const title = this.#random.chance(0.5)
      ? ` ${inline(this.#random, { links: true, lines: false })}`
      : '';
    return `${colons} ${kind}${title}\n${this.#blocks(depth)}\n${colons}`;
  }

  #table(): string {
    const random = this.#random;
    const columns = random.between(1, 3);
    const row = (cell: (index: number) => string) =>
      `| ${Array.from({ length: columns }, (_, index) => cell(index)).join(' | ')} |`;
    const cell = () =>
      random.chance(0.15) ? '' : inTable(random.chance(0.5) ? words(random) : this.#line());
    const corner = columns > 1 && random.chance(0.3);
    const rows = random.chance(0.1) ? random.between(25, 60) : random.between(1, 5);
    const caption = random.chance(0.5) ? `Table: ${this.#line()}\n\n` : '';
    return [
      `${caption}${row((index) => (corner && index === 0 ? '' : inTable(words(random, undefined, 2))))}`,
      row(() => random.pick(['---', ':--', '--:', ':-:'])),
      ...Array.from({ length: rows }, () => row(cell)),
    ].join('\n');
  }

  #chart(): string {
    const random = this.#random;
    const text = () => JSON.stringify(words(random));
    const data = Array.from({ length: random.between(1, 5) }, () => {
      const shown = random.chance(0.3) ? `\n    shown: ${text()}` : '';
      return `  - label: ${text()}\n    value: ${random.between(0, 99)}${shown}`;
    });
    const keys = ['title', 'description', 'category', 'value'].map((key) => `${key}: ${text()}`);
    return ['```chart', ...keys, 'data:', ...data, '```'].join('\n');
  }

  readonly #marks = {
    refer: (): string => {
      const random = this.#random;
      if (random.chance(0.2)) return `^[${inline(random, { links: true, lines: false }, 1)}]`;
      const [known, ...others] = this.#labels;
      if (known && random.chance(0.3)) return `[^${random.pick([known, ...others])}]`;
      const label = `n${this.#labels.length + 1}`;
      this.#labels.push(label);
      const text = inline(random, { links: true, lines: true });
      const more = random.chance(0.3) ? `\n\n${this.#list(deepest, () => '- ')}` : '';
      this.#notes.push(hanging(`[^${label}]: `, text + more, 4));
      return `[^${label}]`;
    },
  };
}

/** Text behind a marker, its further lines as far in as the marker is wide. */
function hanging(marker: string, text: string, width = marker.length): string {
  return marker + text.replace(/\n(?=.)/g, `\n${' '.repeat(width)}`);
}

/** A line that ends a cell nowhere. */
function inTable(text: string): string {
  return text.replaceAll('|', '\\|');
}
