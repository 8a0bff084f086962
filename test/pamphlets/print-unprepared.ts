/** Prints a page with one step of its preparation left out, for tests that show what it is for. */
import type { Page } from 'puppeteer';
import type { PamphletEntry } from '../../src/model/manifest.ts';
import { declare } from '../../src/pamphlets/declare.ts';
import { keyElements } from '../../src/pamphlets/page-elements.ts';
import { print, readPrinted } from '../../src/pamphlets/print.ts';
import { readFolder, serveSite } from '../../src/pamphlets/site-files.ts';
import { settleWhiteSpace } from '../../src/pamphlets/white-space.ts';

/** @param site the folder of the built site, whose style sheet has the values of the edition */
export async function printUnprepared(
  tab: Page,
  site: string,
  { siteUrl, entry }: { readonly siteUrl: string; readonly entry: PamphletEntry },
  missing: 'white space' | 'keys',
): Promise<Uint8Array> {
  await using _served = await serveSite(tab, siteUrl, readFolder(site));
  await tab.emulateMediaType('print');
  await tab.goto(new URL(entry.page, siteUrl).href);
  if (missing !== 'white space') await settleWhiteSpace(tab);
  const elements = await keyElements(tab);
  if (missing === 'keys') await tab.evaluate(removeKeys);
  const document = await readPrinted(await print(tab));
  return declare(document, entry, elements, 'ua-1');
}

/** Runs in the page. */
function removeKeys(): void {
  for (const element of document.body.querySelectorAll('[lang*="-x-k"]')) {
    element.setAttribute('lang', element.getAttribute('lang')?.replace(/-x-k.*/, '') ?? '');
  }
}
