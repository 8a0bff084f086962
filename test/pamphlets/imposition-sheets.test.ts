/** The paper that booklets are printed on, and where their pages stand on it. */
import { PDFDocument } from '@cantoo/pdf-lib';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { imposeBooklet } from '../../src/pamphlets/imposition/impose-booklet.ts';
import { points } from '../../src/pamphlets/imposition/measures.ts';
import { saddleStitch } from '../../src/pamphlets/imposition/page-order.ts';
import { printerNamed } from '../../src/pamphlets/imposition/printers.ts';
import { layOut } from '../../src/pamphlets/imposition/sheet-layout.ts';
import { numberedPages } from '../support/numbered-pages.ts';
import { printDescription } from '../support/print-description.ts';

const near = (actual: number | undefined, expected: number) =>
  assert.ok(Math.abs((actual ?? 0) - expected) < 0.001, `${actual} is ${expected}`);

for (const [pages, page, sheets, sheet] of [
  ['A6', [105, 148], 'A5', [210, 148]],
  ['A5', [148, 210], 'A4', [297, 210]],
  ['A4', [210, 297], 'A3', [420, 297]],
] as const) {
  test(`pages of ${pages} are printed on sheets of ${sheets}, in their true size`, async () => {
    const printer = printerNamed('short-edge');
    if (printer.prints !== 'sheets') throw new Error('It prints sheets.');
    // Chromium rounds by up to half a pt.
    const [width, height] = [points(page[0]) + 0.47, points(page[1]) - 0.32];
    const reader = await numberedPages(5, [width, height]);
    const made = await imposeBooklet(reader, { description: printDescription, printer });
    const document = await PDFDocument.load(made, { updateMetadata: false });
    assert.is(document.getPageCount(), 4);
    for (const side of document.getPages()) {
      for (const box of [side.getMediaBox(), side.getTrimBox(), side.getBleedBox()]) {
        near(box.x, 0);
        near(box.y, 0);
        near(box.width, points(sheet[0]));
        near(box.height, points(sheet[1]));
      }
    }
  });
}

test('the outermost sheet stays, and each within it moves towards the fold by one thickness more', () => {
  const sheet = { width: points(297), height: points(210) };
  const page = { width: points(148), height: points(210) };
  const sides = layOut(saddleStitch(12, 'left'), {
    sheet,
    page,
    turnsOn: 'short edge',
    thickness: 0.2,
  });
  // The sheet is 1 mm wider than two pages.
  const margin = 0.25;
  for (const [index, { pages }] of sides.entries()) {
    const creep = 0.2 * Math.floor(index / 2);
    const [left, right] = pages;
    near(left?.x, points(margin + creep));
    near(right?.x, points(148.5 + margin - creep));
    near((left?.seen.x ?? 0) + (left?.seen.width ?? 0), points(Math.min(148.5, 148.25 + creep)));
    near(right?.seen.x, points(Math.max(148.5, 148.75 - creep)));
  }
});

test('an unknown printer is named with those that are known', () => {
  assert.throws(
    () => printerNamed('fax'),
    'There is no printer "fax". There are: short-edge, long-edge, bleed-and-marks, final-size.',
  );
});

test.run();
