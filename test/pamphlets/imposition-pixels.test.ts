/** A page on a sheet looks as it does in the reader's PDF, at the place where its creep puts it. */
import { readFile } from 'node:fs/promises';
import type { Browser } from 'puppeteer';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readPamphlet } from '../../src/checks/read-pamphlet.ts';
import { readPdf } from '../../src/checks/read-pdf.ts';

import { launchBrowser } from '../../src/pamphlets/browser.ts';
import { imposeBooklet } from '../../src/pamphlets/imposition/impose-booklet.ts';
import { saddleStitch } from '../../src/pamphlets/imposition/page-order.ts';
import { duplexPrinters } from '../../src/pamphlets/imposition/printers.ts';
import { type BuiltContent, builtContent, specimen } from '../support/built-content.ts';
import { drawViews, type Picture } from '../support/drawn-pages.ts';
import { printDescription } from '../support/print-description.ts';

interface Span {
  readonly from: number;
  readonly to: number;
}

/** In pt: A4 on its long side; and A5, as Chromium makes it. */
const sheet = { width: (297 * 72) / 25.4, height: (210 * 72) / 25.4 };
const page = { width: 420, height: 594.96 };
const fold = sheet.width / 2;
const margin = (fold - page.width) / 2;

/** Of the paper, in mm: four times that of the office, so that creep is seen. */
const thickness = 0.4;

/**
 * Of 255, by how much pixels may differ on average: a few letters are rounded to another part of a
 * pixel. A page that is a tenth of a mm off has fifty times that.
 */
const rounding = 0.05;

let built: BuiltContent;
let browser: Browser;
let reader: Uint8Array;
let count: number;

test.before(async () => {
  built = await builtContent(specimen);
  browser = await launchBrowser({ timeout: 60_000 });
  const printed = await built.print('ua-1');
  const paper = printed.find(({ entry }) => entry.slug === 'specimen');
  if (!paper) throw new Error('The specimen was not printed.');
  reader = await readFile(paper.file);
  count = (await readPdf(reader, readPamphlet)).pages.length;
});

test.after(async () => {
  await browser.close();
  await built[Symbol.asyncDispose]();
});

for (const printer of duplexPrinters) {
  test(`${printer.label}: all pages of the specimen`, async () => {
    const made = await imposeBooklet(reader, { description: printDescription, printer, thickness });
    const sides = saddleStitch(count, 'left').flatMap(({ front, back }, index) => {
      const creep = (index * thickness * 72) / 25.4;
      return [
        { ...front, creep, rotation: 0 as const },
        { ...back, creep, rotation: printer.turnsOn === 'long edge' ? (180 as const) : undefined },
      ];
    });
    const placed = sides.flatMap(({ left, right, creep }, side) => [
      { side, number: left, x: margin + creep, half: { from: 0, to: fold } },
      { side, number: right, x: fold + margin - creep, half: { from: fold, to: sheet.width } },
    ]);
    const pages = placed.flatMap(({ number, ...place }) => (number ? [{ ...place, number }] : []));
    assert.is(pages.length, count);

    const y = (sheet.height - page.height) / 2;
    const tab = await browser.newPage();
    const asSheets = await drawViews(
      tab,
      made,
      sides.map(({ rotation = 0 }, index) => ({ ...sheet, page: index + 1, rotation })),
      1,
    );
    const asPages = await drawViews(
      tab,
      reader,
      pages.map(({ number, x }) => ({ ...sheet, page: number, x, y })),
      1,
    );
    for (const [index, { side, number, x, half }] of pages.entries()) {
      const seen = { from: Math.max(x, half.from), to: Math.min(x + page.width, half.to) };
      const { mean, dark } = difference(asSheets[side], asPages[index], seen);
      assert.ok(dark > 0, `page ${number} shows something`);
      assert.ok(mean <= rounding, `page ${number} looks the same, but for ${mean} of 255`);
    }
    await tab.close();
  });
}

/** Of whole pixels: at an edge that cuts one, there is a share of what is beyond it. */
function difference(a: Picture | undefined, b: Picture | undefined, { from, to }: Span) {
  if (!a || !b) throw new Error('It was not drawn.');
  let sum = 0;
  let count = 0;
  let dark = 0;
  for (let row = 1; row < Math.floor(sheet.height) - 1; row++) {
    for (let column = Math.ceil(from); column < Math.floor(to); column++) {
      for (let channel = 0; channel < 3; channel++) {
        const at = 4 * (row * a.width + column) + channel;
        const [one = 0, other = 255] = [a.data[at], b.data[at]];
        sum += Math.abs(one - other);
        count += 1;
        if (other < 128) dark += 1;
      }
    }
  }
  return { mean: sum / count, dark };
}

test.run();
