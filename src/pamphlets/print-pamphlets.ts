/** Makes the pamphlets of one page in an open tab: opened and prepared once, printed and declared for each edition. */
import { basename } from 'node:path';
import type { Page } from 'puppeteer';
import type { Edition } from '../model/edition.ts';
import type { PamphletEntry } from '../model/manifest.ts';
import type { Problem } from '../model/problem.ts';
import type { Standard } from '../model/standard.ts';
import type { Attachment } from './attachment.ts';
import { assertNumbered } from './contents-pages.ts';
import { declare } from './declare.ts';
import { layOut, prepare } from './prepare.ts';
import { print, readPrinted } from './print.ts';
import { imageProblems, shrinkProblem } from './print-problems.ts';
import { shrinkFactor } from './shrink.ts';
import { type ReadSiteFile, requestProblems, serveSite } from './site-files.ts';
import { wideElements } from './wide-elements.ts';

/** A pamphlet that is to be made. */
export interface PamphletTask {
  readonly entry: PamphletEntry;
  readonly edition: Edition;
}

export interface Pamphlet {
  readonly entry: PamphletEntry;
  readonly bytes: Uint8Array;
  readonly pages: number;
}

export interface PrintedPage {
  /** In the order in which they were asked for. */
  readonly pamphlets: readonly Pamphlet[];
  /** What is wrong with the page that they were printed from, each by the content file. */
  readonly problems: readonly Problem[];
}

/** Where pages come from while they are printed. */
export interface PrintedSite {
  readonly siteUrl: string;
  readonly read: ReadSiteFile;
  readonly standard: Standard;
}

/**
 * Opens a page once, and prints each of its editions.
 *
 * @param tasks those of one page
 * @throws Error if the site has no such page or no file to attach, or if the tab fails.
 */
export async function printPamphlets(
  page: Page,
  tasks: readonly PamphletTask[],
  { siteUrl, read, standard }: PrintedSite,
): Promise<PrintedPage> {
  const [first] = tasks.map(({ entry }) => entry);
  if (!first) return { pamphlets: [], problems: [] };
  await using served = await serveSite(page, siteUrl, read);
  const response = await page.goto(new URL(first.page, siteUrl).href);
  if (!response?.ok()) throw new Error(`The site has no page ${first.page}.`);
  const brokenImages = await prepare(page);
  const pamphlets: Pamphlet[] = [];
  const shrunk: Problem[] = [];
  for (const { entry, edition } of tasks) {
    const { elements, sectionPages } = await layOut(page, edition);
    const document = await readPrinted(await print(page));
    assertNumbered(document, sectionPages);
    const scale = shrinkFactor(document);
    if (scale < 1) {
      shrunk.push(shrinkProblem(scale, edition, await wideElements(page), entry.source));
    }
    const attachment = await attachmentOf(entry, read);
    const bytes = await declare(document, entry, elements, standard, attachment);
    pamphlets.push({ entry, bytes, pages: document.getPageCount() });
  }
  const { missing, offSite } = served.vain;
  const images = brokenImages.filter((address) => !offSite.has(address));
  const otherFiles = [...missing].filter((path) => !images.some((image) => isAt(image, path)));
  return {
    pamphlets,
    problems: [
      ...imageProblems(images, first.source),
      ...requestProblems({ missing: new Set(otherFiles), offSite }, first.source),
      ...shrunk,
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
