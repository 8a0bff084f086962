/** A citation is copied with the keyboard alone, by a browser that runs no script of the page. */
import type { Browser } from 'puppeteer';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { launchBrowser } from '../../src/pamphlets/browser.ts';
import { readFolder, serveSite } from '../../src/pamphlets/site-files.ts';
import { type SmallSite, smallSite } from '../support/small-site.ts';

const origin = 'https://papers.example';
/** More presses of Tab than a small page has places to stop at. */
const stops = 60;

let site: SmallSite;
let browser: Browser;

test.before(async () => {
  site = await smallSite();
  browser = await launchBrowser({ timeout: 60_000 });
});

test.after(async () => {
  await browser.close();
  await site[Symbol.asyncDispose]();
});

test('Tab leads to the citation, Control and A select it alone, Control and C copy it', async () => {
  const tab = await browser.newPage();
  await tab.setJavaScriptEnabled(false);
  await browser.defaultBrowserContext().overridePermissions(origin, ['clipboard-read']);
  await serveSite(tab, origin, readFolder(site.folder));
  await tab.goto(`${origin}/papers/first/`);
  const focused = () => tab.evaluate(() => document.activeElement?.id);
  for (let stop = 0; stop < stops && (await focused()) !== 'citation'; stop++) {
    await tab.keyboard.press('Tab');
  }
  assert.is(await focused(), 'citation');
  await tab.keyboard.down('Control');
  await tab.keyboard.press('a');
  await tab.keyboard.press('c');
  await tab.keyboard.up('Control');
  assert.is(
    await tab.evaluate(() => navigator.clipboard.readText()),
    `Society of Small Papers (no date) The first paper. Available at: ${origin}/papers/first/`,
  );
});

test.run();
