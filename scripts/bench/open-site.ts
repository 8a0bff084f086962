/** Opens a built site in a tab, for measuring single steps of what is done with its pages. */
import type { Page } from 'puppeteer';
import { openBuiltSite } from '../../src/checks/built-site.ts';
import type { Manifest } from '../../src/model/manifest.ts';
import { launchBrowser } from '../../src/pamphlets/browser.ts';
import { prepare } from '../../src/pamphlets/prepare.ts';
import { type ReadSiteFile, readFolder, serveSite } from '../../src/pamphlets/site-files.ts';

export interface OpenSite {
  readonly tab: Page;
  readonly manifest: Manifest;
  readonly read: ReadSiteFile;
  /** Opens the page at a site path, and prepares it. */
  readonly open: (path: string) => Promise<void>;
}

/** @param site the folder of a built site */
export async function withSite<T>(site: string, use: (open: OpenSite) => Promise<T>): Promise<T> {
  const { manifest } = await openBuiltSite(site);
  const browser = await launchBrowser({ timeout: 60_000 });
  try {
    const tab = await browser.newPage();
    const read = readFolder(site);
    using _served = await serveSite(tab, manifest.siteUrl, read);
    const open = async (path: string): Promise<void> => {
      await tab.goto(new URL(path, manifest.siteUrl).href);
      await prepare(tab);
    };
    return await use({ tab, manifest, read, open });
  } finally {
    await browser.close();
  }
}
