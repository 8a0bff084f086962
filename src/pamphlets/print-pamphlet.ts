/** Makes one pamphlet in an open tab: its page opened, prepared, printed and declared. */
import { basename } from 'node:path';
import type { Page } from 'puppeteer';
import type { Edition } from '../model/edition.ts';
import type { PamphletEntry } from '../model/manifest.ts';
import type { Problem } from '../model/problem.ts';
import type { Standard } from '../model/standard.ts';
import type { Attachment } from './attachment.ts';
import { assertNumbered } from './contents-pages.ts';
import { declare } from './declare.ts';
import { prepare } from './prepare.ts';
import { print, readPrinted } from './print.ts';
import { imageProblems, shrinkProblem } from './print-problems.ts';
import { shrinkFactor } from './shrink.ts';
import { type ReadSiteFile, requestProblems, serveSite } from './site-files.ts';
import { wideElements } from './wide-elements.ts';

export interface Pamphlet {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** What is wrong with the page that it was printed from, each by the content file. */
  readonly problems: readonly Problem[];
}

/** Where pages come from while they are printed. */
export interface PrintedSite {
  readonly siteUrl: string;
  readonly read: ReadSiteFile;
  readonly standard: Standard;
}

/** @throws Error if the site has no such page, or if the tab fails. */
export async function printPamphlet(
  page: Page,
  entry: PamphletEntry,
  edition: Edition,
  { siteUrl, read, standard }: PrintedSite,
): Promise<Pamphlet> {
  await using served = await serveSite(page, siteUrl, read);
  const response = await page.goto(new URL(entry.page, siteUrl).href);
  if (!response?.ok()) throw new Error(`The site has no page ${entry.page}.`);
  const { brokenImages, elements, sectionPages } = await prepare(page, edition);
  const document = await readPrinted(await print(page));
  assertNumbered(document, sectionPages);
  const scale = shrinkFactor(document);
  const wide = scale < 1 ? await wideElements(page) : [];
  const { missing, offSite } = served.vain;
  const images = brokenImages.filter((address) => !offSite.has(address));
  const otherFiles = [...missing].filter((path) => !images.some((image) => isAt(image, path)));
  return {
    bytes: await declare(document, entry, elements, standard, await attachmentOf(entry, read)),
    pages: document.getPageCount(),
    problems: [
      ...imageProblems(images, entry.source),
      ...requestProblems({ missing: new Set(otherFiles), offSite }, entry.source),
      ...(scale < 1 ? [shrinkProblem(scale, wide, entry.source)] : []),
    ],
  };
}

/** @throws Error if the site has no such file */
async function attachmentOf(
  { attachment: path }: PamphletEntry,
  read: ReadSiteFile,
): Promise<Attachment | undefined> {
  if (path === undefined) return undefined;
  const bytes = await read(path);
  if (!bytes) throw new Error(`The site has no file ${path} to attach.`);
  return { name: basename(path), bytes };
}

function isAt(address: string, path: string): boolean {
  return URL.parse(address)?.pathname === path;
}
