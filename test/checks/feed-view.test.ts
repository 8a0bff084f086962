/** A browser shows a feed as a page: under the site's own policy, with headings and links, and nothing else. */
import type { Browser, Page } from 'puppeteer';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { launchBrowser } from '../../src/pamphlets/browser.ts';
import { servedTab } from '../support/served-tab.ts';
import { paper } from '../support/small-content.ts';
import { type SmallSite, smallSite } from '../support/small-site.ts';

const siteUrl = 'https://papers.example';

let browser: Browser;
let site: SmallSite;

test.before(async () => {
  site = await smallSite({
    'content/papers/second/index.md': paper('A < B & C', 'Its own words.', {
      listed: '2026-11-21',
      changes: [{ date: '2026-12', note: 'It was put right.' }],
    }),
  });
  browser = await launchBrowser({ timeout: 60_000 });
});

test.after(async () => {
  await browser.close();
  await site[Symbol.asyncDispose]();
});

for (const file of ['rss.xml', 'atom.xml']) {
  test(`${file} is a page with a title, headings and links`, async () => {
    const { page, complaints } = await servedTab(browser, site.folder, siteUrl);
    await page.setViewport({ width: 320, height: 600 });
    await page.goto(`${siteUrl}/feeds/topics/money/${file}`);
    assert.is(await page.title(), 'SSP papers: Money (feed)');
    const lines = (await shownText(page)).split(/\n+/).filter((line) => line.trim() !== '');
    assert.equal(lines, [
      'This is a feed. It is for a feed reader, which shows you what is new: copy the address of this page into one. What feeds are, and how to use them',
      'SSP papers: Money',
      'See the same on the site',
      ...['The first paper', 'On this site since 22 November 2026', 'It is small.'],
      ...['A < B & C', 'On this site since 21 November 2026'],
      'Updated December 2026: It was put right. It is small.',
    ]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.is(width, 320);
    const reached: (string | undefined)[] = [];
    for (let times = 0; times < 4; times++) {
      await page.keyboard.press('Tab');
      reached.push(await page.evaluate(() => document.activeElement?.getAttribute('href') ?? ''));
    }
    assert.equal(
      reached,
      ['/feeds/', '/topics/money/', '/papers/first/', '/papers/second/'].map(
        (url) => siteUrl + url,
      ),
    );
    assert.equal(complaints, []);
    await page.close();
  });
}

/** What a reader would copy: elements of a feed have no `innerText`. */
function shownText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const selection = getSelection();
    selection?.selectAllChildren(document.documentElement);
    const text = String(selection);
    selection?.removeAllRanges();
    return text;
  });
}

test.run();
