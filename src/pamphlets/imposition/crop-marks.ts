/** Crop marks: where a printed sheet is cut to the size of the page. */
import type { PDFDocument } from '@cantoo/pdf-lib';
import { points, type Rectangle } from './measures.ts';
import { decimal, type PageMarks } from './print-page.ts';

/** In mm: between the bleed and the marks, so that they stand on bare paper; and of the marks. */
const gap = 1;
const length = 5;

/** In mm: what the marks take around the bleed, and a little paper beyond them. */
export const roomForMarks = gap + length + 1;

/** In pt: as thin as a press prints it. */
const lineWidth = 0.25;

/**
 * Two lines at each corner, in line with the edges that are cut, outside of the bleed (ISO 32000-1
 * 14.11.3, printer's marks), and in the colour of all plates, by which a press is adjusted (8.6.6.4).
 */
export function cropMarks(document: PDFDocument, trim: Rectangle, bleed: Rectangle): PageMarks {
  const [near, far] = [points(gap), points(gap + length)];
  const lines: string[] = [];
  for (const x of [trim.x, trim.x + trim.width]) {
    lines.push(line(x, bleed.y - far, x, bleed.y - near));
    lines.push(line(x, bleed.y + bleed.height + near, x, bleed.y + bleed.height + far));
  }
  for (const y of [trim.y, trim.y + trim.height]) {
    lines.push(line(bleed.x - far, y, bleed.x - near, y));
    lines.push(line(bleed.x + bleed.width + near, y, bleed.x + bleed.width + far, y));
  }
  const operators = ['q', '/Registration CS 1 SCN', `${lineWidth} w`, ...lines, 'S', 'Q'].join(
    '\n',
  );
  return { operators, colorSpaces: { Registration: registration(document) } };
}

function line(...[fromX, fromY, toX, toY]: [number, number, number, number]): string {
  return `${decimal(fromX)} ${decimal(fromY)} m ${decimal(toX)} ${decimal(toY)} l`;
}

/** ISO 32000-1 8.6.6.4: a separation named All is painted on every plate. */
function registration({ context }: PDFDocument) {
  const allInks = { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [1, 1, 1, 1], N: 1 };
  return context.register(context.obj(['Separation', 'All', 'DeviceCMYK', allInks]));
}
