/** Follows what a page paints, operator by operator, and keeps its glyphs and the grounds beneath them. */
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Box, common, type Matrix, through, times } from '../sheet/box.ts';
import type { Glyph, Ground } from './painted.ts';
import { isRectangle, pathOutline } from './path-outline.ts';
import { type Face, initialText, TextCursor, type TextState } from './text-cursor.ts';

/** What a page paints through, within and with (ISO 32000-1 8.4.1). */
interface State {
  readonly matrix: Matrix;
  readonly clip: Box;
  readonly fill: string | 'picture';
  readonly opacity: number;
  readonly text: TextState;
}

/** Marked content that is open: its number, or that of what it stands in (ISO 32000-1 14.6). */
interface Sequence {
  readonly mark: number | undefined;
  /** The words that stand for what is painted in it. */
  readonly actual: string | undefined;
}

/** A picture is painted into the square of one unit (ISO 32000-1 8.9.5.1). */
const unit: Box = { left: 0, top: 0, right: 1, bottom: 1 };

const pictureOperators: readonly number[] = [
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
];

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
  readonly #faces: (id: string) => Face;
  readonly #kept: State[] = [];
  readonly #open: Sequence[] = [];
  readonly #cursor = new TextCursor();
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
    this.#state = { matrix, clip, fill: '#000000', opacity: 1, text: initialText };
    this.#faces = faces;
  }

  read(operator: number, operands: readonly unknown[]): void {
    const [first, second, third] = operands;
    if (pictureOperators.includes(operator)) this.#ground(unit, 'picture');
    switch (operator) {
      case OPS.save:
        this.#kept.push(this.#state);
        break;
      case OPS.restore:
        this.#state = this.#kept.pop() ?? this.#state;
        break;
      case OPS.paintFormXObjectEnd:
        this.#forms -= 1;
        this.#state = this.#kept.pop() ?? this.#state;
        break;
      case OPS.paintFormXObjectBegin:
        this.#forms += 1;
        this.#kept.push(this.#state);
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
        this.grounds.push(this.#whole());
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
        this.#text(operator, operands);
    }
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

  #text(operator: number, [first, second]: readonly unknown[]): void {
    const number = Number(first);
    switch (operator) {
      case OPS.beginText:
        this.#cursor.start();
        break;
      case OPS.setTextMatrix:
        if (isMatrix(first)) this.#cursor.start(first);
        break;
      case OPS.moveText:
        this.#cursor.move(number, Number(second));
        break;
      case OPS.setLeadingMoveText:
        this.#setText({ leading: Number(second) });
        this.#cursor.move(number, Number(second));
        break;
      case OPS.nextLine:
        this.#cursor.move(0, this.#state.text.leading);
        break;
      case OPS.setFont:
        this.#setText({ face: this.#faces(String(first)), size: Number(second) });
        break;
      case OPS.setCharSpacing:
        this.#setText({ characterSpacing: number });
        break;
      case OPS.setWordSpacing:
        this.#setText({ wordSpacing: number });
        break;
      case OPS.setHScale:
        this.#setText({ stretch: number / 100 });
        break;
      case OPS.setLeading:
        this.#setText({ leading: -number });
        break;
      case OPS.setTextRise:
        this.#setText({ rise: number });
        break;
      case OPS.setTextRenderingMode:
        this.#setText({ mode: number });
        break;
      case OPS.showText:
        if (Array.isArray(first)) for (const shown of first) this.#show(shown);
    }
  }

  #setText(change: Partial<TextState>): void {
    this.#state = { ...this.#state, text: { ...this.#state.text, ...change } };
  }

  /** @param shown a glyph, or a number that moves what follows (ISO 32000-1 9.4.3, TJ) */
  #show(shown: unknown): void {
    const { text } = this.#state;
    if (typeof shown === 'number') {
      this.#cursor.advance((-shown / 1000) * text.size * text.stretch);
      return;
    }
    if (!isGlyph(shown)) return;
    const width = shown.width * text.face.unit;
    this.#paintGlyph(shown.unicode, width);
    const spacing = text.characterSpacing + (shown.isSpace ? text.wordSpacing : 0);
    this.#cursor.advance((width * text.size + spacing) * text.stretch);
  }

  /** @param width in parts of its size */
  #paintGlyph(words: string, width: number): void {
    const { matrix, text, fill, opacity } = this.#state;
    if (text.mode === 3 || text.mode === 7) return;
    const [a, b, c, d, x, baseline] = times(matrix, this.#cursor.place(text));
    const size = Math.hypot(c, d);
    this.glyphs.push({
      text: words,
      x,
      baseline,
      width: width * Math.hypot(a, b),
      size,
      // A face that has no italics is slanted by a matrix.
      isItalic: text.face.isItalic || Math.abs(a * c + b * d) > 0.01 * size * size,
      isLevel: Math.abs(b) < 0.01 * size && a > 0,
      paint: { colour: fill, opacity },
      mark: this.#open.at(-1)?.mark,
      isSoftHyphen: this.#open.at(-1)?.actual === '\u00AD',
      order: this.#order,
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
    if (box) this.grounds.push({ box, outline, paint, order: this.#order });
  }

  #whole(): Ground {
    const { clip: box } = this.#state;
    return { box, outline: undefined, paint: 'picture', order: this.#order };
  }

  get #order(): number {
    return this.grounds.length;
  }
}

function isGlyph(value: unknown): value is { unicode: string; width: number; isSpace: boolean } {
  return typeof value === 'object' && value !== null && 'unicode' in value && 'width' in value;
}

/** ISO 32000-1 table 58: `ca` is the opacity of what is filled. */
function opacityIn(changes: unknown): number | undefined {
  const pairs: unknown[] = Array.isArray(changes) ? changes : [];
  const found = pairs.find((pair) => Array.isArray(pair) && pair[0] === 'ca');
  return Array.isArray(found) ? Number(found[1]) : undefined;
}

/** pdf.js hands some over as typed arrays. */
function isMatrix(value: unknown): value is Matrix {
  return isNumbers(value) && value.length === 6;
}

function isNumbers(value: unknown): value is ArrayLike<number> {
  return Array.isArray(value) || value instanceof Float32Array;
}

function boxOf(extent: unknown): Box | undefined {
  if (!(extent instanceof Float32Array)) return undefined;
  const [left = 0, top = 0, right = 0, bottom = 0] = extent;
  return { left, top, right, bottom };
}
