/** Follows the place at which a text object shows its next glyph (ISO 32000-1 9.4). */
import { type Box, identity, type Matrix, within } from './matrix.ts';
import type { FontSize } from './resources.ts';

export class TextCursor {
  #line = identity;
  #place = identity;

  /** From the units of the text to those that hold around it. */
  get matrix(): Matrix {
    return this.#place;
  }

  place(matrix: Matrix): void {
    this.#line = this.#place = matrix;
  }

  /** To another line, from where this one began. */
  move([x = 0, y = 0]: readonly number[]): void {
    this.place(within(this.#line, [1, 0, 0, 1, x, y]));
  }

  /**
   * Chromium changes neither the spaces between glyphs nor their width.
   *
   * @param glyphs in hexadecimal, two bytes each; in an array also numbers, in thousandths of the size,
   *   by which the next ones move back
   * @returns the room that the glyphs take
   */
  show(glyphs: string, font: FontSize, size: number): Box {
    let width = 0;
    let [lowest, highest] = [font.descent, font.ascent];
    for (const [, hex, back] of glyphs.matchAll(/<([^>]*)>|([-+]?[\d.]+)/g)) {
      for (const glyph of hex?.match(/[\dA-Fa-f]{4}/g) ?? []) {
        const number = Number.parseInt(glyph, 16);
        const [low, high] = font.heightOf(number) ?? [0, 0];
        [lowest, highest] = [Math.min(lowest, low), Math.max(highest, high)];
        width += font.widthOf(number) * size;
      }
      if (back !== undefined) width -= (Number(back) / 1000) * size;
    }
    this.#place = within(this.#place, [1, 0, 0, 1, width, 0]);
    return [0, lowest * size, width, highest * size];
  }
}
