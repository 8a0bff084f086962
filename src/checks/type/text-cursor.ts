/** Where the next glyph stands, and how large: the text state of ISO 32000-1 9.3 and 9.4. */
import { type Matrix, times } from '../sheet/box.ts';

/** The face that glyphs are of, as far as they are measured by it. */
export interface Face {
  readonly isItalic: boolean;
  /** Widths of glyphs are in these parts of its size. */
  readonly unit: number;
}

/** `q` keeps it, `Q` brings it back (ISO 32000-1 8.4.1). */
export interface TextState {
  readonly face: Face;
  readonly size: number;
  readonly characterSpacing: number;
  readonly wordSpacing: number;
  /** 1 is as wide as the face has it. */
  readonly stretch: number;
  readonly leading: number;
  readonly rise: number;
  /** ISO 32000-1 table 106: 3 and 7 paint nothing. */
  readonly mode: number;
}

export const initialText: TextState = {
  face: { isItalic: false, unit: 0.001 },
  size: 0,
  characterSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  mode: 0,
};

const identity: Matrix = [1, 0, 0, 1, 0, 0];

export class TextCursor {
  /** Of the line; the glyphs go on from it. */
  #line = identity;
  #advance = 0;

  start(matrix: Matrix = identity): void {
    this.#line = matrix;
    this.#advance = 0;
  }

  move(x: number, y: number): void {
    this.start(times(this.#line, [1, 0, 0, 1, x, y]));
  }

  /** From a glyph, of which one unit is its size, to what the text stands in. */
  place({ size, stretch, rise }: TextState): Matrix {
    return times(this.#line, [size * stretch, 0, 0, size, this.#advance, rise]);
  }

  advance(distance: number): void {
    this.#advance += distance;
  }
}
