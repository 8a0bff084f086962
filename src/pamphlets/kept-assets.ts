/** What a tab keeps of a site's assets from page to page, and when it has to forget them. */
import type { Page } from 'puppeteer';
import type { FileDigests } from './print-job.ts';
import { tabSession } from './tab-session.ts';

/** Below it stand style sheets, scripts and fonts, which all pages share. */
export const assetsFolder = 'assets/';

/** By address, the digests of what a tab may have kept. */
const keptAssets = new WeakMap<Page, Map<string, string | null>>();

/**
 * Makes sure that what a tab has kept is what a page is to be printed with: another site may have other files at the
 * same addresses.
 */
export async function keepAssets(page: Page, siteUrl: string, files: FileDigests): Promise<void> {
  const assets = Object.entries(files)
    .filter(([path]) => path.startsWith(assetsFolder))
    .map(([path, digest]) => [new URL(`/${path}`, siteUrl).href, digest] as const);
  const kept = keptAssets.get(page) ?? new Map<string, string | null>();
  keptAssets.set(page, kept);
  if (assets.some(([address, digest]) => kept.has(address) && kept.get(address) !== digest)) {
    kept.clear();
    const session = await tabSession(page);
    for (const cacheDisabled of [true, false]) {
      await session.send('Network.setCacheDisabled', { cacheDisabled });
    }
  }
  for (const [address, digest] of assets) kept.set(address, digest);
}
