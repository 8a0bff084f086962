/** Makes random papers and statements that hold all that Markdown can, nested as it allows. */
import { blockFormula } from './generated-formula.ts';
import {
  generatedReferences,
  paperFrontMatter,
  statementFrontMatter,
} from './generated-front-matter.ts';
import { generatedTable } from './generated-table.ts';
import {
  alternative,
  definitions,
  foreign,
  inline,
  languageIn,
  type Place,
  words,
} from './generated-words.ts';
import type { SeededRandom } from './seeded-random.ts';

export interface GeneratedText {
  readonly kind: 'paper' | 'statement';
  readonly frontMatter: object;
  /** In Markdown, each with the notes that were first referred to in it. */
  readonly blocks: readonly string[];
}

const abbreviations =
  '*[DfE]: Department for Education\n*[SEND]: special educational needs and disabilities';

/** How deep blocks stand in others. */
const deepest = 3;

/** @param period of a statement, like 2024/25; without one it is a paper */
export function generateText(random: SeededRandom, period: string | undefined): GeneratedText {
  const references = random.chance(0.5) && !period ? generatedReferences(random) : [];
  const frontMatter = period
    ? statementFrontMatter(random, period)
    : { ...paperFrontMatter(random), references };
  const generator = new BlockGenerator(
    random,
    references.map(({ id }) => id),
  );
  return {
    kind: period ? 'statement' : 'paper',
    frontMatter,
    blocks: [
      `## ${words(random)} {#first}`,
      ...Array.from({ length: random.between(3, 7) }, () => generator.block()),
    ],
  };
}

/** JSON is YAML, and quotes every text that could be taken for something else. */
export function markdownOf({ frontMatter, blocks }: GeneratedText): string {
  const keys = Object.entries(frontMatter)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
  const ends = [...blocks, definitions, abbreviations];
  return `---\n${keys.join('')}---\n\n${joined(ends)}\n`;
}

/** Numbered lists that follow each other would be one, whose numbers jump. */
function joined(blocks: readonly string[]): string {
  const isNumbered = (block = '') => /^\d+[.)]/.test(block);
  return blocks
    .map((block, index) =>
      isNumbered(block) && isNumbered(blocks[index - 1]) ? `Words.\n\n${block}` : block,
    )
    .join('\n\n');
}

class BlockGenerator {
  readonly #random: SeededRandom;
  readonly #references: readonly string[];
  #level = 2;
  #isInNote = false;
  readonly #ids: string[] = [];
  readonly #labels: string[] = [];
  #notes: string[] = [];

  constructor(random: SeededRandom, references: readonly string[]) {
    this.#random = random;
    this.#references = references;
  }

  /** A block of the text itself, and its notes. */
  block(): string {
    this.#notes = [];
    const markdown = this.#random.chance(0.25) ? this.#heading() : this.#anyBlock(0);
    return [markdown, ...this.#notes].join('\n\n');
  }

  #anyBlock(depth: number): string {
    const random = this.#random;
    switch (random.between(0, depth < deepest ? 19 : 8)) {
      case 0:
        return random.chance(0.5) ? this.#code() : blockFormula(random);
      case 1:
        // Deeper in, a small page has no room for one.
        return depth < 2 ? generatedTable(random, () => this.#line()) : this.#paragraph();
      case 2:
        return `![${alternative(random)}](picture.png "${this.#caption()}")`;
      case 3:
        return `![${alternative(random)}](${random.pick(['picture.png', 'picture.svg'])})`;
      case 4:
        return this.#chart();
      case 5: {
        const attributes = random.pick(foreign);
        return `${words(random, languageIn(attributes), 30)} {${attributes}}`;
      }
      case 9:
      case 10:
        return this.#list(depth, random.pick(['- ', '* ', '+ ']));
      case 11:
        return this.#list(depth, random.pick([1, 1, 2, 8, 97, 2024]));
      case 12:
      case 13:
        return this.#definitions(depth);
      case 14:
      case 15:
        return this.#quote(depth);
      case 16:
      case 17:
        return this.#callout(depth);
      case 18:
        // A note stands elsewhere than it is written, and so would its heading.
        return depth > 0 && !this.#isInNote ? this.#heading() : this.#paragraph();
      case 19:
        // Behind the bullet of an item, "---" would be a rule that ends the list.
        return depth > 0 ? '___' : random.pick(['---', '***']);
      default:
        return this.#paragraph();
    }
  }

  #blocks(depth: number): string {
    const count = this.#random.pick([1, 1, 2, 3]);
    return joined(Array.from({ length: count }, () => this.#anyBlock(depth + 1)));
  }

  #paragraph(): string {
    return inline(this.#random, this.#place(true));
  }

  #line(): string {
    return inline(this.#random, this.#place(false));
  }

  /** The title of a picture ends at a quotation mark, and its escapes are undone once before it is read. */
  #caption(): string {
    const formulas = /`[^`]*`\{formula=[^}]*\}/g;
    return this.#line().replaceAll(formulas, 'x').replaceAll(/&\w+;/g, 'x').replaceAll(/"|\\/g, '');
  }

  #place(lines: boolean): Place {
    const refer = this.#isInNote ? undefined : () => this.#refer();
    return { lines, ids: this.#ids, references: this.#references, refer };
  }

  #heading(): string {
    const random = this.#random;
    const deeper = Math.min(this.#level + 1, 6);
    this.#level = random.chance(0.6) ? deeper : random.between(2, deeper);
    const id = random.chance(0.3) ? [`#own-${this.#ids.length}`] : [];
    const language = random.chance(0.2) ? [random.pick(foreign)] : [];
    const attributes = [...id, ...language];
    const text = this.#line();
    this.#ids.push(...id.map((written) => written.slice(1)));
    const end = attributes.length > 0 ? ` {${attributes.join(' ')}}` : '';
    if (this.#level === 2 && random.chance(0.2)) return `${text}${end}\n---`;
    return `${'#'.repeat(this.#level)} ${text}${end}`;
  }

  #code(): string {
    return this.#random.pick([
      '```\ncode\nof lines\n```',
      '```\n  a < b\n\n\tc\n```',
      '~~~ text\n*code*\n~~~',
    ]);
  }

  /** @param start a bullet, or the first number */
  #list(depth: number, start: string | number): string {
    const random = this.#random;
    const isTight = random.chance(0.5);
    const end = random.pick(['. ', ') ']);
    const items = Array.from({ length: random.between(1, 4) }, (_, index) => {
      const marker = typeof start === 'string' ? start : `${start + index}${end}`;
      if (random.chance(0.05)) return marker.trim();
      return hanging(marker, isTight ? this.#tightItem(depth) : this.#blocks(depth));
    });
    return items.join(isTight ? '\n' : '\n\n');
  }

  #tightItem(depth: number): string {
    const random = this.#random;
    const attributes = random.chance(0.2) ? ` {${random.pick(foreign)}}` : '';
    const below = depth < deepest && random.chance(0.3) ? `\n${this.#list(depth + 1, '* ')}` : '';
    return this.#line() + attributes + below;
  }

  #definitions(depth: number): string {
    const random = this.#random;
    const entry = (): string => {
      const meanings = Array.from({ length: random.between(1, 3) }, () =>
        hanging(': ', random.chance(0.5) ? this.#line() : this.#blocks(depth)),
      );
      return [this.#line(), ...meanings].join('\n');
    };
    return Array.from({ length: random.between(1, 3) }, entry).join('\n\n');
  }

  #quote(depth: number): string {
    const random = this.#random;
    if (random.chance(0.05)) return '>';
    const source = random.chance(0.5) ? `\n\n— ${this.#line()}` : '';
    return (this.#blocks(depth) + source).replace(/^/gm, '> ');
  }

  #callout(depth: number): string {
    const random = this.#random;
    const colons = ':'.repeat(3 + deepest - depth);
    const kind = random.pick(['note', 'key-fact', 'questions']);
    const title = random.chance(0.5) ? ` ${inline(random, { ids: this.#ids, lines: false })}` : '';
    const content = random.chance(0.05) ? '' : `${this.#blocks(depth)}\n`;
    return `${colons} ${kind}${title}\n${content}${colons}`;
  }

  #chart(): string {
    const random = this.#random;
    const text = () => JSON.stringify(words(random));
    const label = () => JSON.stringify(firstWords(words(random), 40));
    const data = Array.from({ length: random.between(1, 9) }, () => {
      const shown = random.chance(0.3) ? `\n    shown: ${label()}` : '';
      const value = random.pick([0, random.between(0, 99), 2.5, 1_200_000]);
      return `  - label: ${label()}\n    value: ${value}${shown}`;
    });
    const keys = ['title', 'description', 'category', 'value'].map((key) => `${key}: ${text()}`);
    return ['```chart', ...keys, 'data:', ...data, '```'].join('\n');
  }

  /** A mark of a note; what a new one says stands after the block. */
  #refer(): string {
    const random = this.#random;
    if (random.chance(0.2)) return `^[${inline(random, { ids: this.#ids, lines: false }, 1)}]`;
    const [known, ...others] = this.#labels;
    if (known && random.chance(0.3)) return `[^${random.pick([known, ...others])}]`;
    const label = `n${this.#labels.length + 1}`;
    this.#labels.push(label);
    this.#isInNote = true;
    // A note starts with text: within its first line, blocks are not where their parser looks for them.
    const more = random.chance(0.2) ? `\n\n${this.#anyBlock(1)}` : '';
    const text = this.#paragraph();
    this.#isInNote = false;
    this.#notes.push(hanging(`[^${label}]: `, text + more, 4));
    return `[^${label}]`;
  }
}

/** As many words as there is room for, in letters: longer ones are refused in charts. */
function firstWords(text: string, room: number): string {
  return text.length <= room ? text : text.slice(0, text.lastIndexOf(' ', room)).trim();
}

/** Text behind a marker, its further lines as far in as the marker is wide. */
function hanging(marker: string, text: string, width = marker.length): string {
  return marker + text.replace(/\n(?=.)/g, `\n${' '.repeat(width)}`);
}
