/** The outline of a page of the site as it is printed: in print media, with the values of an edition. */
import type { Page } from 'puppeteer';
import type { Edition } from '../../model/edition.ts';
import { type ReadSiteFile, serveSite } from '../../pamphlets/site-files.ts';
import { setTabMode } from '../../pamphlets/tab-mode.ts';
import { nameHeaders } from './cell-headers.ts';
import type { Entry } from './outline.ts';
import { readPageNodes } from './page-nodes.ts';
import { settle } from './settle.ts';
import { listWideTables } from './wide-tables.ts';

export interface PrintedPage {
  readonly siteUrl: string;
  readonly read: ReadSiteFile;
  /** Site path of the page: `/papers/<slug>/`. */
  readonly url: string;
  readonly edition: Edition;
}

/** @throws Error if the site has no such page */
export async function outlinePage(
  tab: Page,
  { siteUrl, read, url, edition }: PrintedPage,
): Promise<Entry[]> {
  await setTabMode(tab, 'print');
  using _served = await serveSite(tab, siteUrl, read);
  const response = await tab.goto(new URL(url, siteUrl).href);
  if (!response?.ok()) throw new Error(`The site has no page ${url}.`);
  const language = await tab.evaluate((properties) => {
    for (const [name, value] of Object.entries(properties)) {
      document.documentElement.style.setProperty(name, value);
    }
    return document.documentElement.lang;
  }, edition.properties);
  const nodes = listWideTables(await readPageNodes(tab), edition.tableColumns);
  return settle(nameHeaders(nodes), language);
}
