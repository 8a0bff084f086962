/** A first visit to a page is light: all of it, type and all, and no script before somebody searches. */
import { gzipSync } from 'node:zlib';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { openBuiltSite } from '../../src/checks/built-site.ts';
import { launchBrowser } from '../../src/pamphlets/browser.ts';
import { readFolder, serveSite } from '../../src/pamphlets/site-files.ts';
import { builtContent, published } from '../support/built-content.ts';

/** In bytes, as hosts send text compressed by gzip. */
const most = 60_000;

test('no page weighs more than 60 kB, and only that for searching has a script', async () => {
  await using built = await builtContent(published);
  const { manifest } = await openBuiltSite(built.site);
  await using browser = await launchBrowser({ timeout: 60_000 });
  const heavy: string[] = [];
  const withScripts: string[] = [];
  for (const { url } of manifest.pages) {
    const context = await browser.createBrowserContext();
    const tab = await context.newPage();
    const weights = new Map<string, number>();
    const read = readFolder(built.site);
    using _served = await serveSite(tab, manifest.siteUrl, async (path) => {
      const bytes = await read(path);
      if (bytes) weights.set(path, path.endsWith('.woff2') ? bytes.length : gzipSync(bytes).length);
      return bytes;
    });
    await tab.goto(new URL(url, manifest.siteUrl).href);
    await tab.evaluate(() => document.fonts.ready.then(() => undefined));
    const weight = [...weights.values()].reduce((sum, one) => sum + one, 0);
    if (weight > most) heavy.push(`${url}: ${weight} bytes`);
    if ([...weights.keys()].some((path) => path.endsWith('.js'))) withScripts.push(url);
    await context.close();
  }
  assert.equal(heavy, []);
  assert.equal(withScripts, ['/search/']);
});

test.run();
