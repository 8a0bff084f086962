/** Finds where a page paints pictures, and the lines and areas of drawings, by the marks that they stand in. */
import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Box, common, type Matrix, through, times, unit } from '../painting/box.ts';
import { boxOf, isMatrix, pictureOperators } from '../painting/operands.ts';
import type { MarkedBox } from './marked-boxes.ts';

/** What a page paints through and within; `q` keeps it, `Q` brings it back (ISO 32000-1 8.4.2). */
interface State {
  readonly matrix: Matrix;
  readonly clip: Box;
}

/**
 * Grounds and rules are artifacts that say nothing: of what has no mark, only pictures are found.
 *
 * @param base from the coordinates of the page to those of boxes
 */
export async function graphicBoxes(
  page: PDFPageProxy,
  base: Matrix,
  sheet: Box,
): Promise<MarkedBox[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const reader = new GraphicReader(base, sheet);
  for (const [index, operator] of fnArray.entries()) {
    const operands: unknown = argsArray[index];
    reader.read(operator, Array.isArray(operands) ? operands : []);
  }
  return reader.boxes;
}

class GraphicReader {
  readonly boxes: MarkedBox[] = [];
  readonly #kept: State[] = [];
  readonly #open: (number | undefined)[] = [];
  #state: State;
  /** Whether the next path cuts what comes after it (ISO 32000-1 8.5.4). */
  #cuts = false;

  constructor(matrix: Matrix, clip: Box) {
    this.#state = { matrix, clip };
  }

  read(operator: number, operands: readonly unknown[]): void {
    const [first, second, third] = operands;
    if (pictureOperators.includes(operator)) this.#paint(unit);
    switch (operator) {
      case OPS.save:
        this.#kept.push(this.#state);
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        this.#state = this.#kept.pop() ?? this.#state;
        break;
      case OPS.paintFormXObjectBegin:
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
        this.#path(first !== OPS.endPath, third);
        break;
      case OPS.beginMarkedContent:
      case OPS.beginMarkedContentProps:
        this.#open.push(typeof second === 'number' ? second : this.#open.at(-1));
        break;
      case OPS.endMarkedContent:
        this.#open.pop();
    }
  }

  #transform(inner: Matrix): void {
    this.#state = { ...this.#state, matrix: times(this.#state.matrix, inner) };
  }

  /** @param extent the least and the greatest x and y, as pdf.js has found them; none if it is empty */
  #path(isPainted: boolean, extent: unknown): void {
    const box = boxOf(extent);
    if (this.#cuts && box) {
      const { matrix, clip } = this.#state;
      const nothing = { ...clip, right: clip.left, bottom: clip.top };
      this.#state = { matrix, clip: common(clip, through(matrix, box)) ?? nothing };
    }
    this.#cuts = false;
    if (isPainted && box && this.#open.at(-1) !== undefined) this.#paint(box);
  }

  #paint(inner: Box): void {
    const { matrix, clip } = this.#state;
    const box = common(through(matrix, inner), clip);
    if (box) this.boxes.push({ mark: this.#open.at(-1), box });
  }
}
