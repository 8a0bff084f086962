/** Turns what the parser knows of a place (the lines of a block) into a line and column of the file. */
import type Token from 'markdown-it/lib/token.mjs';
import { placeAt } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';
import type { Source } from '../../model/source.ts';

/** An error, unless it says otherwise. */
export type Finding = Pick<Problem, 'code' | 'fact' | 'hint'> & Partial<Pick<Problem, 'severity'>>;

/** Each kind of problem is looked for by a reader of its own. */
const known = new WeakMap<Source, readonly number[]>();

/**
 * Of inline text the parser knows no place. So each piece of a block is looked for in the source,
 * after the one that was found before it. Places are offsets into the body.
 */
export class PlaceReader {
  readonly #source: Source;
  readonly #lineStarts: readonly number[];
  #offset = 0;
  #end: number;

  constructor(source: Source) {
    this.#source = source;
    this.#lineStarts = lineStartsOf(source);
    this.#end = source.body.length;
  }

  /** The start of a block. */
  startOf(token: Token): number {
    return this.#startOfLine(token.map?.[0] ?? 0);
  }

  /** A line of the body, counted from 0, without the marks of the blocks around it. */
  inLine(line: number, text: string): number {
    const start = this.#startOfLine(line);
    const found = this.#source.body.indexOf(text, start);
    return found < 0 || found >= this.#startOfLine(line + 1) ? start : found;
  }

  /** Goes to the start of a block; one without lines of its own is read on from where it stands. */
  enter(token: Token): void {
    this.#end = token.map ? this.#startOfLine(token.map[1]) : this.#source.body.length;
    if (token.map) this.#offset = this.startOf(token);
  }

  /** Where the text stands next in the block, if it is written in this way. */
  find(text: string): number | undefined {
    const found = this.#source.body.indexOf(text, this.#offset);
    if (found < 0 || found >= this.#end) return undefined;
    this.#offset = found + text.length;
    return found;
  }

  /** Where the text stands next; if it is written in another way, where its block was left. */
  next(text: string): number {
    return this.find(text) ?? this.#offset;
  }

  /** Where the text stands for the last time. */
  last(text: string): number {
    return Math.max(this.#source.body.lastIndexOf(text), 0);
  }

  problem(place: number, finding: Finding): Problem {
    const { line, column } = placeAt(this.#source.body, place);
    return {
      severity: 'error',
      file: this.#source.file,
      line: this.#source.bodyLine + line - 1,
      column,
      ...finding,
    };
  }

  #startOfLine(line: number): number {
    return this.#lineStarts[line] ?? this.#source.body.length;
  }
}

function lineStartsOf(source: Source): readonly number[] {
  const found = known.get(source);
  if (found) return found;
  // The parser counts lines so, too.
  const ends = [...source.body.matchAll(/\r\n?|\n/g)];
  const starts = [0, ...ends.map((end) => end.index + end[0].length)];
  known.set(source, starts);
  return starts;
}
