/** The QR code of every pamphlet, as it is printed, leads to the page that it was printed from. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import jsQr from 'jsqr';
import type { Browser } from 'puppeteer';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { manifestSchema } from '../../src/model/manifest.ts';
import { launchBrowser } from '../../src/pamphlets/browser.ts';
import { makePamphlets } from '../../src/pamphlets/make-pamphlets.ts';
import { drawViews } from '../support/drawn-pages.ts';
import { type SmallSite, smallSite } from '../support/small-site.ts';

/** Pixels in a pt: 288 in an inch. */
const scale = 4;
/** In pt. */
const millimetre = 72 / 25.4;

let site: SmallSite;
let browser: Browser;

test.before(async () => {
  site = await smallSite();
  const { problems } = await makePamphlets({ site: site.folder, jobs: 2 });
  assert.equal(problems, []);
  browser = await launchBrowser({ timeout: 60_000 });
});

test.after(async () => {
  await browser.close();
  await site[Symbol.asyncDispose]();
});

test('each pamphlet has one, of 20 mm at least, and it can be read', async () => {
  const { siteUrl, pamphlets } = manifestSchema.parse(JSON.parse(await site.text('manifest.json')));
  const tab = await browser.newPage();
  for (const { path, page } of pamphlets) {
    const bytes = await readFile(join(site.folder, path));
    const document = await PDFDocument.load(bytes);
    const { width, height } = document.getPage(0).getSize();
    const last = { page: document.getPageCount(), width, height };
    const [picture] = await drawViews(tab, bytes, [last], scale);
    assert.ok(picture);
    const code = jsQr.default(new Uint8ClampedArray(picture.data), picture.width, picture.height);
    assert.ok(code, `No code is found in ${path}.`);
    assert.is(code.data, new URL(page, siteUrl).href);
    // Between the middles of two finder patterns lie all modules but seven.
    const modules = 17 + 4 * code.version;
    const { topLeftFinderPattern: from, topRightFinderPattern: to } = code.location;
    const side = ((to.x - from.x) / scale) * (modules / (modules - 7));
    assert.ok(side >= 20 * millimetre, `It is ${side / millimetre} mm wide in ${path}.`);
  }
});

test.run();
