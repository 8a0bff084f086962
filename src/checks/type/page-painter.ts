/** Follows what a page paints, operator by operator, and keeps its glyphs and the grounds beneath them. */
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Box, common, type Matrix, through, times, unit } from '../painting/box.ts';
import { boxOf, isMatrix, isNumbers, opacityIn, pictureOperators } from '../painting/operands.ts';
import type { Glyph, Ground } from './painted.ts';
import { isRectangle, pathOutline } from './path-outline.ts';
import { type Face, type ShownGlyph, TextPainter, type TextState } from './text-painter.ts';

/** What a page paints through, within and with (ISO 32000-1 8.4.1). */
interface State {
  readonly matrix: Matrix;
  readonly clip: Box;
  readonly fill: string | 'picture';
  readonly opacity: number;
}

/** Marked content that is open: its number, or that of what it stands in (ISO 32000-1 14.6). */
interface Sequence {
  readonly mark: number | undefined;
  /** The words that stand for what is painted in it. */
  readonly actual: string | undefined;
}

const fillOperators: readonly unknown[] = [
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
];

export class PagePainter {
  readonly glyphs: Glyph[] = [];
  readonly grounds: Ground[] = [];
  readonly #kept: (State & { readonly text: TextState })[] = [];
  readonly #open: Sequence[] = [];
  readonly #text: TextPainter;
  #state: State;
  readonly #actualTexts: readonly (string | undefined)[];
  #begun = 0;
  #forms = 0;
  /** Whether the next path cuts what comes after it (ISO 32000-1 8.5.4). */
  #cuts = false;

  /**
   * @param matrix from the coordinates of the page to those of boxes
   * @param actualTexts for each sequence of the page, in their order, the words that stand for it
   */
  constructor(
    matrix: Matrix,
    clip: Box,
    faces: (id: string) => Face,
    actualTexts: readonly (string | undefined)[],
  ) {
    this.#actualTexts = actualTexts;
    this.#text = new TextPainter(faces, (glyph) => this.#paintGlyph(glyph));
    this.#state = { matrix, clip, fill: '#000000', opacity: 1 };
  }

  read(operator: number, operands: readonly unknown[]): void {
    const [first, second, third] = operands;
    if (pictureOperators.includes(operator)) this.#ground(unit, 'picture');
    switch (operator) {
      case OPS.save:
        this.#keep();
        break;
      case OPS.restore:
        this.#bringBack();
        break;
      case OPS.paintFormXObjectEnd:
        this.#forms -= 1;
        this.#bringBack();
        break;
      case OPS.paintFormXObjectBegin:
        this.#forms += 1;
        this.#keep();
        if (isMatrix(first)) this.#transform(first);
        break;
      case OPS.transform:
        if (isMatrix(operands)) this.#transform(operands);
        break;
      case OPS.clip:
      case OPS.eoClip:
        this.#cuts = true;
        break;
      case OPS.constructPath:
        this.#path(first, second, third);
        break;
      case OPS.shadingFill:
        this.#add(this.#state.clip, 'picture');
        break;
      case OPS.setFillRGBColor:
        this.#state = { ...this.#state, fill: String(first) };
        break;
      case OPS.setFillColorN:
        this.#state = { ...this.#state, fill: 'picture' };
        break;
      case OPS.setGState:
        this.#state = { ...this.#state, opacity: opacityIn(first) ?? this.#state.opacity };
        break;
      case OPS.beginMarkedContent:
      case OPS.beginMarkedContentProps:
        this.#begin(second);
        break;
      case OPS.endMarkedContent:
        this.#open.pop();
        break;
      default:
        this.#text.read(operator, operands);
    }
  }

  #keep(): void {
    this.#kept.push({ ...this.#state, text: this.#text.state });
  }

  #bringBack(): void {
    const kept = this.#kept.pop();
    if (!kept) return;
    const { text, ...state } = kept;
    this.#text.state = text;
    this.#state = state;
  }

  #begin(mark: unknown): void {
    // A form has a stream of its own, with sequences of its own.
    const actual = this.#forms > 0 ? undefined : this.#actualTexts[this.#begun++];
    const around = this.#open.at(-1);
    this.#open.push({
      mark: typeof mark === 'number' ? mark : around?.mark,
      actual: actual ?? around?.actual,
    });
  }

  #paintGlyph({ text, width, face, matrix: inner }: ShownGlyph): void {
    const { matrix, fill, opacity } = this.#state;
    const [a, b, c, d, x, baseline] = times(matrix, inner);
    const size = Math.hypot(c, d);
    const sequence = this.#open.at(-1);
    this.glyphs.push({
      text,
      x,
      baseline,
      width: width * Math.hypot(a, b),
      size,
      // A face that has no italics is slanted by a matrix.
      isItalic: face.isItalic || Math.abs(a * c + b * d) > 0.01 * size * size,
      isLevel: Math.abs(b) < 0.01 * size && a > 0,
      paint: { colour: fill, opacity },
      mark: sequence?.mark,
      isSoftHyphen: sequence?.actual === '\u00AD',
      order: this.grounds.length,
    });
  }

  #transform(inner: Matrix): void {
    this.#state = { ...this.#state, matrix: times(this.#state.matrix, inner) };
  }

  /** @param extent the least and the greatest x and y, as pdf.js has found them; none if it is empty */
  #path(operator: unknown, data: unknown, extent: unknown): void {
    const box = boxOf(extent);
    const { matrix, clip, fill, opacity } = this.#state;
    if (this.#cuts && box) {
      const nothing = { ...clip, right: clip.left, bottom: clip.top };
      this.#state = { ...this.#state, clip: common(clip, through(matrix, box)) ?? nothing };
    }
    this.#cuts = false;
    if (!box || !fillOperators.includes(operator)) return;
    const [path]: unknown[] = Array.isArray(data) ? data : [];
    const outline = isNumbers(path) ? pathOutline(path, matrix) : [];
    const paint: Ground['paint'] = fill === 'picture' ? fill : { colour: fill, opacity };
    this.#ground(box, paint, isRectangle(outline) ? undefined : outline);
  }

  #ground(inner: Box, paint: Ground['paint'], outline?: Ground['outline']): void {
    const { matrix, clip } = this.#state;
    const box = common(through(matrix, inner), clip);
    if (box) this.#add(box, paint, outline);
  }

  #add(box: Box, paint: Ground['paint'], outline?: Ground['outline']): void {
    this.grounds.push({ box, outline, paint });
  }
}
