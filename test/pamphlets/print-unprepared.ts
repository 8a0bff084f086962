/** Prints a page with one step of its preparation left out, for tests that show what it is for. */
import type { Page } from 'puppeteer';
import type { PamphletEntry } from '../../src/model/manifest.ts';
import { declare } from '../../src/pamphlets/declare.ts';
import { keyMark } from '../../src/pamphlets/element-keys.ts';
import { keyElements } from '../../src/pamphlets/page-elements.ts';
import { print, readDocument } from '../../src/pamphlets/print.ts';
import { readFolder, serveSite } from '../../src/pamphlets/site-files.ts';
import { settleWhiteSpace } from '../../src/pamphlets/white-space.ts';

/** @param site the folder of the built site, whose style sheet has the values of the edition */
export async function printUnprepared(
  tab: Page,
  site: string,
  { siteUrl, entry }: { readonly siteUrl: string; readonly entry: PamphletEntry },
  missing: 'white space' | 'keys',
): Promise<Uint8Array> {
  using _served = await serveSite(tab, siteUrl, readFolder(site));
  await tab.goto(new URL(entry.page, siteUrl).href);
  await tab.emulateMediaType('print');
  if (missing !== 'white space') await tab.evaluate(settleWhiteSpace);
  await tab.evaluate(() => document.fonts.ready.then(() => undefined));
  const elements = await tab.evaluate(keyElements, keyMark);
  if (missing === 'keys') await tab.evaluate(removeKeys);
  return declare(await readDocument(await print(tab)), entry, elements, 'ua-1');
}

/** Runs in the page. */
function removeKeys(): void {
  for (const element of document.body.querySelectorAll('[lang*="-x-k"]')) {
    element.setAttribute('lang', element.getAttribute('lang')?.replace(/-x-k.*/, '') ?? '');
  }
}
