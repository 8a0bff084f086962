/** What a printing firm gets: single pages, where they are cut, what is beyond that, and the marks. */
import { PDFDocument, type PDFPage } from '@cantoo/pdf-lib';
import type { Browser } from 'puppeteer';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { launchBrowser } from '../../src/pamphlets/browser.ts';
import { pressFile } from '../../src/pamphlets/imposition/press-file.ts';
import { type PrintingFirm, printingFirms } from '../../src/pamphlets/imposition/printers.ts';
import { drawViews, type Picture } from '../support/drawn-pages.ts';
import { numberedPages } from '../support/numbered-pages.ts';
import { streamOf } from '../support/pdf-content.ts';
import { printDescription } from '../support/print-description.ts';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const points = (mm: number) => (mm * 72) / 25.4;
const a5 = { width: 148, height: 210 };
const bleed = 3;
const withBleed = [points(a5.width + 2 * bleed), points(a5.height + 2 * bleed)] as const;
const ground = [255, 204, 153];
const white = [255, 255, 255];

const [withMarks, inFinalSize] = printingFirms;
if (!withMarks || !inFinalSize) throw new Error('There are two kinds of firms.');

let browser: Browser;

test.before(async () => {
  browser = await launchBrowser({ timeout: 60_000 });
});

test.after(async () => {
  await browser.close();
});

const press = (printed: Uint8Array, firm: PrintingFirm, printedBleed = bleed) =>
  pressFile(printed, { description: printDescription, firm, trim: a5, bleed: printedBleed });

test('with bleed and marks: each page has its boxes, one within the other', async () => {
  const made = await load(await press(await numberedPages(3, withBleed), withMarks));
  const [trim, around] = [10, 7].map(points);
  assert.is(made.getPageCount(), 3);
  for (const page of made.getPages()) {
    assert.equal(boxesOf(page), {
      media: box(0, 0, points(a5.width + 20), points(a5.height + 20)),
      crop: box(0, 0, points(a5.width + 20), points(a5.height + 20)),
      bleed: box(around ?? 0, around ?? 0, ...withBleed),
      trim: box(trim ?? 0, trim ?? 0, points(a5.width), points(a5.height)),
    });
  }
});

test('in final size: all boxes are the page when it is cut', async () => {
  const made = await load(await press(await numberedPages(1, withBleed), inFinalSize));
  const whole = box(0, 0, points(a5.width), points(a5.height));
  assert.equal(boxesOf(made.getPage(0)), { media: whole, crop: whole, bleed: whole, trim: whole });
  assert.not.match(streamOf(made, 0), 'Registration');
});

test('marks are in line with the edges that are cut, and outside of the bleed', async () => {
  const made = await load(await press(await numberedPages(1, withBleed), withMarks));
  const { bleed: bleedBox, trim, media } = boxesOf(made.getPage(0));
  const number = String.raw`(-?[\d.]+)`;
  const lines = [
    ...streamOf(made, 0).matchAll(RegExp(`${number} ${number} m ${number} ${number} l`, 'g')),
  ].map((line) => line.slice(1).map(Number));
  assert.is(lines.length, 8);
  assert.match(streamOf(made, 0), '\n0.25 w\n');
  const isOn = (value: number, edges: number[]) =>
    edges.some((edge) => Math.abs(edge - value) < 0.001);
  for (const [fromX = 0, fromY = 0, toX = 0, toY = 0] of lines) {
    const isUpright = fromX === toX;
    const inLine = isUpright
      ? isOn(fromX, [trim.x, trim.x + trim.width])
      : fromY === toY && isOn(fromY, [trim.y, trim.y + trim.height]);
    assert.ok(inLine, `${fromX} ${fromY} to ${toX} ${toY} is in line with an edge`);
    const [from, to] = (isUpright ? [fromY, toY] : [fromX, toX]).toSorted((a, b) => a - b);
    const [start, end, last] = isUpright
      ? [bleedBox.y, bleedBox.y + bleedBox.height, media.height]
      : [bleedBox.x, bleedBox.x + bleedBox.width, media.width];
    const isBefore = (from ?? 0) > 0 && (to ?? 0) < start;
    const isAfter = (from ?? 0) > end && (to ?? 0) < last;
    assert.ok(isBefore || isAfter, `${from} to ${to} is on the paper, outside of the bleed`);
  }
});

test('what is printed reaches to the end of the bleed, and no further', async () => {
  const scale = 2;
  const made = await press(await numberedPages(1, withBleed), withMarks);
  const page = (await load(made)).getPage(0);
  const { bleed: bleedBox, media } = boxesOf(page);
  const tab = await browser.newPage();
  const [picture] = await drawViews(tab, made, [{ page: 1, ...media }], scale);
  const [left, right] = [bleedBox.x, bleedBox.x + bleedBox.width].map((at) => at * scale);
  const [top, bottom] = [bleedBox.y, bleedBox.y + bleedBox.height].map((at) => at * scale);
  for (const [x = 0, y = 0, inX = 1, inY = 1] of [
    [left, top, 1, 1],
    [right, top, -1, 1],
    [left, bottom, 1, -1],
    [right, bottom, -1, -1],
  ]) {
    assert.equal(colour(picture, x + inX, y + inY), ground);
    assert.equal(colour(picture, x - inX, y + inY), white);
    assert.equal(colour(picture, x + inX, y - inY), white);
  }
  await tab.close();
});

test('what Chromium prints at the edge of the page is where it is cut', async () => {
  const tab = await browser.newPage();
  await tab.setContent(`<style>
    @page { size: 154mm 216mm; margin: 0 }
    body { margin: 0; print-color-adjust: exact }
    div { position: absolute; inset: 3mm auto auto 3mm; width: 148mm; height: 209mm; background: #000 }
  </style><div></div>`);
  const printed = await tab.pdf({ preferCSSPageSize: true, printBackground: true });
  const made = await press(printed, withMarks);
  const { trim, media } = boxesOf((await load(made)).getPage(0));
  const scale = 4;
  const [picture] = await drawViews(tab, made, [{ page: 1, ...media }], scale);
  const [left, right] = [trim.x, trim.x + trim.width].map((at) => Math.round(at * scale));
  const top = Math.round((media.height - trim.y - trim.height) * scale);
  const middle = Math.round((media.height / 2) * scale);
  const isBlack = (x: number, y: number) => colour(picture, x, y).every((part) => part < 100);
  // Two pixels are half a pt, which is less than the 0.2 mm that a page is cut to.
  assert.ok(isBlack((left ?? 0) + 2, middle) && !isBlack((left ?? 0) - 2, middle), 'left');
  assert.ok(isBlack((right ?? 0) - 2, middle) && !isBlack((right ?? 0) + 2, middle), 'right');
  assert.ok(isBlack((left ?? 0) + 99, top + 2) && !isBlack((left ?? 0) + 99, top - 2), 'top');
  await tab.close();
});

test('pages of another size, or with less bleed than the firm wants, are refused', async () => {
  const refusal = (printed: Uint8Array, printedBleed: number) =>
    press(printed, withMarks, printedBleed).then(
      () => 'It was made.',
      ({ message }: Error) => message,
    );
  const inTrim = await numberedPages(1, [420, 594.96]);
  assert.is(
    await refusal(inTrim, 0),
    'The pages are printed with 0 mm of bleed, and 3 mm are wanted.',
  );
  assert.is(
    await refusal(inTrim, 3),
    'The pages measure 420.00 × 594.96 pt, and not 436.54 × 612.28 pt, which is their size with 3 mm of bleed.',
  );
});

test('the same bytes each time', async () => {
  const printed = await numberedPages(2, withBleed);
  const [first, second] = [await press(printed, withMarks), await press(printed, withMarks)];
  assert.is(Buffer.compare(first, second), 0);
});

function load(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false });
}

function boxesOf(page: PDFPage) {
  const rounded = ({ x, y, width, height }: Box) => box(x, y, width, height);
  return {
    media: rounded(page.getMediaBox()),
    crop: rounded(page.getCropBox()),
    bleed: rounded(page.getBleedBox()),
    trim: rounded(page.getTrimBox()),
  };
}

function box(...[x, y, width, height]: [number, number, number, number]): Box {
  const round = (value: number) => Number(value.toFixed(4));
  return { x: round(x), y: round(y), width: round(width), height: round(height) };
}

function colour(picture: Picture | undefined, x: number, y: number): number[] {
  if (!picture) throw new Error('It was not drawn.');
  const at = 4 * (Math.floor(y) * picture.width + Math.floor(x));
  return [...picture.data.subarray(at, at + 3)];
}

test.run();
