/** Turns what the parser knows of a place (the lines of a block) into a line and column of the file. */
import type Token from 'markdown-it/lib/token.mjs';
import type { Problem } from '../../model/problem.ts';
import type { Source } from '../../model/source.ts';

export type Finding = Pick<Problem, 'code' | 'fact' | 'hint'>;

/**
 * Of inline text the parser knows no place. So each piece of a block is looked for in the source,
 * after the one that was found before it. Places are offsets into the body.
 */
export class PlaceReader {
  readonly #source: Source;
  #offset = 0;

  constructor(source: Source) {
    this.#source = source;
  }

  startOf(token: Token): number {
    const line = token.map?.[0] ?? 0;
    const before = this.#source.body.split('\n').slice(0, line).join('\n');
    return before.length + (line > 0 ? 1 : 0);
  }

  /** Goes to the start of a block; one without lines of its own is read on from where it stands. */
  enter(token: Token): void {
    if (token.map) this.#offset = this.startOf(token);
  }

  /** Where the text stands next; if it is written in another way, where its block was left. */
  next(text: string): number {
    const found = this.#source.body.indexOf(text, this.#offset);
    if (found < 0) return this.#offset;
    this.#offset = found + text.length;
    return found;
  }

  /** Where the text stands for the last time. */
  last(text: string): number {
    return Math.max(this.#source.body.lastIndexOf(text), 0);
  }

  problem(place: number, finding: Finding): Problem {
    const before = this.#source.body.slice(0, place).split('\n');
    return {
      severity: 'error',
      file: this.#source.file,
      line: this.#source.bodyLine + before.length - 1,
      column: (before.at(-1)?.length ?? 0) + 1,
      ...finding,
    };
  }
}
