/** Finds where pdf.js places the words of a page, by the marks that they stand in. */
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Box, type Matrix, through, times } from '../painting/box.ts';
import type { MarkedBox } from './marked-boxes.ts';

/** @param base from the coordinates of the page to those of boxes */
export async function textBoxes(page: PDFPageProxy, base: Matrix): Promise<MarkedBox[]> {
  const { items, styles } = await page.getTextContent({ includeMarkedContent: true });
  const boxes: MarkedBox[] = [];
  const open: (number | undefined)[] = [];
  for (const item of items) {
    if ('str' in item) {
      if (item.str.trim() === '') continue;
      const { ascent = 1, descent = 0 } = styles[item.fontName] ?? {};
      const box = boxOf(item.width, ascent, descent, item.transform as unknown as Matrix, base);
      boxes.push({ mark: open.findLast((mark) => mark !== undefined), box });
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(markOf(item.id));
  }
  return boxes;
}

/** pdf.js writes `p7R_mc3` for mark 3 on the page that is object 7. */
function markOf(id: string | null | undefined): number | undefined {
  const mark = /_mc(\d+)$/.exec(id ?? '')?.[1];
  return mark === undefined ? undefined : Number(mark);
}

/**
 * @param width of the words, in pt
 * @param ascent above the line that they stand on, and descent below it, in parts of their size
 * @param place where they begin, turned and sized as they are
 */
function boxOf(width: number, ascent: number, descent: number, place: Matrix, base: Matrix): Box {
  const [a, b] = place;
  const size = Math.hypot(a, b) || 1;
  return through(times(base, place), {
    left: 0,
    right: width / size,
    top: descent,
    bottom: ascent,
  });
}
