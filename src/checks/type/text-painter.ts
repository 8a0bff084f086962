/** Follows the text operators of a page, from glyph to glyph (ISO 32000-1 9.3 and 9.4). */
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Matrix, times } from '../painting/box.ts';
import { isMatrix } from '../painting/operands.ts';

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
  /** ISO 32000-1 table 106. */
  readonly mode: number;
}

export interface ShownGlyph {
  readonly text: string;
  /** In parts of its size. */
  readonly width: number;
  readonly face: Face;
  /** From the glyph, of which one unit is its size, to what the text stands in. */
  readonly matrix: Matrix;
}

const identity: Matrix = [1, 0, 0, 1, 0, 0];

export class TextPainter {
  state: TextState = {
    face: { isItalic: false, unit: 0.001 },
    size: 0,
    characterSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
    mode: 0,
  };
  readonly #faces: (id: string) => Face;
  readonly #onGlyph: (glyph: ShownGlyph) => void;
  /** Where the line starts; its glyphs go on from there. */
  #line = identity;
  #advance = 0;

  constructor(faces: (id: string) => Face, onGlyph: (glyph: ShownGlyph) => void) {
    this.#faces = faces;
    this.#onGlyph = onGlyph;
  }

  read(operator: number, [first, second]: readonly unknown[]): void {
    const number = Number(first);
    switch (operator) {
      case OPS.beginText:
        this.#start(identity);
        break;
      case OPS.setTextMatrix:
        if (isMatrix(first)) this.#start(first);
        break;
      case OPS.moveText:
        this.#move(number, Number(second));
        break;
      case OPS.setLeadingMoveText:
        this.#set({ leading: Number(second) });
        this.#move(number, Number(second));
        break;
      case OPS.nextLine:
        this.#move(0, this.state.leading);
        break;
      case OPS.setFont:
        this.#set({ face: this.#faces(String(first)), size: Number(second) });
        break;
      case OPS.setCharSpacing:
        this.#set({ characterSpacing: number });
        break;
      case OPS.setWordSpacing:
        this.#set({ wordSpacing: number });
        break;
      case OPS.setHScale:
        this.#set({ stretch: number / 100 });
        break;
      case OPS.setLeading:
        this.#set({ leading: -number });
        break;
      case OPS.setTextRise:
        this.#set({ rise: number });
        break;
      case OPS.setTextRenderingMode:
        this.#set({ mode: number });
        break;
      case OPS.showText:
        if (Array.isArray(first)) for (const shown of first) this.#show(shown);
    }
  }

  /** @param shown a glyph, or a number that moves what follows (ISO 32000-1 9.4.3, TJ) */
  #show(shown: unknown): void {
    const { face, size, stretch, rise, mode, characterSpacing, wordSpacing } = this.state;
    if (typeof shown === 'number') {
      this.#advance -= (shown / 1000) * size * stretch;
      return;
    }
    if (!isGlyph(shown)) return;
    const width = shown.width * face.unit;
    const matrix = times(this.#line, [size * stretch, 0, 0, size, this.#advance, rise]);
    // What is neither filled nor outlined is there for readers that search.
    const isPainted = mode !== 3 && mode !== 7;
    if (isPainted) this.#onGlyph({ text: shown.unicode, width, face, matrix });
    const spacing = characterSpacing + (shown.isSpace ? wordSpacing : 0);
    this.#advance += (width * size + spacing) * stretch;
  }

  #set(change: Partial<TextState>): void {
    this.state = { ...this.state, ...change };
  }

  #start(matrix: Matrix): void {
    this.#line = matrix;
    this.#advance = 0;
  }

  #move(x: number, y: number): void {
    this.#start(times(this.#line, [1, 0, 0, 1, x, y]));
  }
}

function isGlyph(value: unknown): value is { unicode: string; width: number; isSpace: boolean } {
  return typeof value === 'object' && value !== null && 'unicode' in value && 'width' in value;
}
