/** Makes all that one page is printed as, in an open tab: prepared once, printed and finished for each edition. */
import type { Page } from 'puppeteer';
import type { Problem } from '../model/problem.ts';
import { assertNumbered } from './contents-pages.ts';
import { layOut, prepare } from './prepare.ts';
import { print, readDocument } from './print.ts';
import { imageProblems, shrinkProblem } from './print-problems.ts';
import type { PrintedSite, PrintTask } from './print-task.ts';
import { shrinkFactor } from './shrink.ts';
import { requestProblems, serveSite } from './site-files.ts';
import { setTabMode } from './tab-mode.ts';
import { wideElements } from './wide-elements.ts';

export interface Pamphlet extends Pick<PrintTask, 'entry'> {
  readonly bytes: Uint8Array;
  /** Of the file. */
  readonly pages: number;
  /** What is wrong with this one alone, by the content file. */
  readonly problems: readonly Problem[];
}

export interface PrintedPage {
  /** In the order in which they were asked for. */
  readonly pamphlets: readonly Pamphlet[];
  /** What is wrong with the page that all were printed from, each by the content file. */
  readonly problems: readonly Problem[];
}

/**
 * Opens a page once, and prints each of its editions.
 *
 * @param tasks those of one page
 * @throws Error if the site has no such page, if a task cannot be finished, or if the tab fails.
 */
export async function printPamphlets(
  page: Page,
  tasks: readonly PrintTask[],
  { siteUrl, read, files }: Pick<PrintedSite, 'siteUrl' | 'read' | 'files'>,
): Promise<PrintedPage> {
  const [first] = tasks.map(({ entry }) => entry);
  if (!first) return { pamphlets: [], problems: [] };
  await setTabMode(page, 'print');
  using served = await serveSite(page, siteUrl, read, files);
  const response = await page.goto(new URL(first.page, siteUrl).href);
  if (!response?.ok()) throw new Error(`The site has no page ${first.page}.`);
  const brokenImages = await prepare(page);
  const pamphlets: Pamphlet[] = [];
  for (const { entry, edition, finish, finishedPages } of tasks) {
    const { elements, sectionPages } = await layOut(page, edition);
    const bytes = await print(page);
    const { document, contents } = await readDocument(bytes);
    assertNumbered(document, sectionPages);
    const scale = shrinkFactor(contents.values());
    const problems =
      scale < 1 ? [shrinkProblem(scale, edition, await wideElements(page), entry.source)] : [];
    const pages = finishedPages(document.getPageCount());
    const finished = await finish({ bytes, document, contents, elements });
    pamphlets.push({ entry, pages, bytes: finished, problems });
  }
  const { missing, offSite, refused } = served.vain;
  const images = brokenImages.filter((address) => !offSite.has(address));
  const otherFiles = [...missing].filter((path) => !images.some((image) => isAt(image, path)));
  return {
    pamphlets,
    problems: [
      ...imageProblems(images, first.source),
      ...requestProblems({ missing: new Set(otherFiles), offSite, refused }, first.source),
    ],
  };
}

function isAt(address: string, path: string): boolean {
  return URL.parse(address)?.pathname === path;
}
