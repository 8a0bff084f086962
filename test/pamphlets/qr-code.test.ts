/** The QR code of every pamphlet, as it is printed, leads for good to the text that was printed. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import jsQr from 'jsqr';
import type { Browser } from 'puppeteer';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { editions } from '../../src/model/edition.ts';
import { manifestSchema } from '../../src/model/manifest.ts';
import { launchBrowser } from '../../src/pamphlets/browser.ts';
import { makePamphlets } from '../../src/pamphlets/make-pamphlets.ts';
import { fileOf } from '../../src/site/addresses.ts';
import { drawViews } from '../support/drawn-pages.ts';
import { paper } from '../support/small-content.ts';
import { type SmallSite, smallSite } from '../support/small-site.ts';

/** Pixels in a pt: 288 in an inch. */
const scale = 4;
/** In pt. */
const millimetre = 72 / 25.4;

let site: SmallSite;
let browser: Browser;

test.before(async () => {
  const change = { date: '2026-09-09', note: 'The words are new.' };
  site = await smallSite({
    'content/papers/first/index.md': paper('First', 'New words.', {
      listed: '2026-03-02',
      version: '2026-09-09',
      changes: [change],
    }),
    'content/papers/first/versions/2026-03-02/index.md': paper('First', 'Old words.', {
      listed: '2026-03-02',
    }),
  });
  const { problems } = await makePamphlets({
    site: site.folder,
    editions: editions.map(({ name }) => name),
    jobs: 2,
  });
  assert.equal(problems, []);
  browser = await launchBrowser({ timeout: 60_000 });
});

test.after(async () => {
  await browser.close();
  await site[Symbol.asyncDispose]();
});

/** A paper has a version, whose address stays; a statement stays at its own. */
function addressOf(page: string): string {
  return page === '/papers/first/' ? '/papers/first/v/2026-09-09/' : page;
}

/** Where readers end up who come to an address. */
async function ledTo(address: string): Promise<string> {
  const document = await site.page(fileOf(address));
  const refresh = document.querySelector('[http-equiv=refresh]')?.getAttribute('content');
  return refresh?.replace('0; url=', '') ?? address;
}

test('that of a superseded version leads to a page that says where the newer one is', async () => {
  const kept = await site.page(fileOf('/papers/first/v/2026-03-02/'));
  const notice = kept.querySelector('.cover > .notice');
  assert.match(notice?.textContent ?? '', /version of 2 March 2026\. A newer version is at /);
  assert.is(notice?.querySelector('a')?.getAttribute('href'), '/papers/first/');
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
    assert.is(code.data, new URL(addressOf(page), siteUrl).href);
    assert.is(await ledTo(addressOf(page)), page);
    // Between the middles of two finder patterns lie all modules but seven.
    const modules = 17 + 4 * code.version;
    const { topLeftFinderPattern: from, topRightFinderPattern: to } = code.location;
    const side = ((to.x - from.x) / scale) * (modules / (modules - 7));
    assert.ok(side >= 20 * millimetre, `It is ${side / millimetre} mm wide in ${path}.`);
  }
});

test.run();
