/** Makes all that one page is printed as, in an open tab: prepared once, printed and finished for each edition. */
import type { Page } from 'puppeteer';
import type { Edition } from '../model/edition.ts';
import type { Problem } from '../model/problem.ts';
import { assertNumbered } from './contents-pages.ts';
import { type LaidOut, layOut, prepare } from './prepare.ts';
import { print, readDocument } from './print.ts';
import { imageProblems, shrinkProblem } from './print-problems.ts';
import type { Printed, PrintedSite, PrintTask } from './print-task.ts';
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

/** A page as it was laid out for an edition, and what Chromium made of it. */
interface RawPrint extends LaidOut {
  readonly bytes: Uint8Array;
  /** What is too wide for it, if anything is. */
  readonly wide?: readonly string[];
}

/** An edition that has been printed, and is to be finished. */
interface PrintedEdition {
  readonly task: PrintTask;
  readonly printed: Printed;
  readonly problems: readonly Problem[];
}

/**
 * Opens a page once, prints each of its editions, and finishes them once the tab is left.
 *
 * @param tasks those of one page
 * @param leave is called once the tab is not needed any more
 * @throws Error if the site has no such page, if a task cannot be finished, or if the tab fails.
 */
export async function printPamphlets(
  page: Page,
  tasks: readonly PrintTask[],
  site: Pick<PrintedSite, 'siteUrl' | 'read' | 'files'>,
  leave: () => void = () => {},
): Promise<PrintedPage> {
  const { editions, problems } = await printEditions(page, tasks, site);
  leave();
  const pamphlets: Pamphlet[] = [];
  for (const { task, printed, problems: own } of editions) {
    const { entry, finish, finishedPages } = task;
    const pages = finishedPages(printed.document.getPageCount());
    pamphlets.push({ entry, pages, bytes: await finish(printed), problems: own });
  }
  return { pamphlets, problems };
}

async function printEditions(
  page: Page,
  tasks: readonly PrintTask[],
  { siteUrl, read, files }: Pick<PrintedSite, 'siteUrl' | 'read' | 'files'>,
): Promise<{ readonly editions: readonly PrintedEdition[]; readonly problems: Problem[] }> {
  const [first] = tasks.map(({ entry }) => entry);
  if (!first) return { editions: [], problems: [] };
  await setTabMode(page, 'print');
  using served = await serveSite(page, siteUrl, read, files);
  const response = await page.goto(new URL(first.page, siteUrl).href);
  if (!response?.ok()) throw new Error(`The site has no page ${first.page}.`);
  const brokenImages = await prepare(page);
  const editions: PrintedEdition[] = [];
  const raw = new Map<string, RawPrint>();
  for (const task of tasks) {
    const { entry, edition } = task;
    // A booklet is made of the pages that are also the pamphlet to read.
    const layout = JSON.stringify([edition.page, edition.properties, edition.tableColumns]);
    const known = raw.get(layout);
    const rawPrint = known ?? (await printEdition(page, edition));
    const { bytes, elements, sectionPages } = rawPrint;
    const { document, contents } = await readDocument(bytes);
    assertNumbered(document, sectionPages);
    const scale = shrinkFactor(contents.values());
    const wide = known?.wide ?? (scale < 1 ? await wideElements(page) : []);
    raw.set(layout, { ...rawPrint, wide });
    const problems = scale < 1 ? [shrinkProblem(scale, edition, wide, entry.source)] : [];
    editions.push({ task, printed: { bytes, document, contents, elements }, problems });
  }
  const { missing, offSite, refused } = served.vain;
  const images = brokenImages.filter((address) => !offSite.has(address));
  const otherFiles = [...missing].filter((path) => !images.some((image) => isAt(image, path)));
  return {
    editions,
    problems: [
      ...imageProblems(images, first.source),
      ...requestProblems({ missing: new Set(otherFiles), offSite, refused }, first.source),
    ],
  };
}

async function printEdition(page: Page, edition: Edition): Promise<RawPrint> {
  const { elements, sectionPages } = await layOut(page, edition);
  return { bytes: await print(page), elements, sectionPages };
}

function isAt(address: string, path: string): boolean {
  return URL.parse(address)?.pathname === path;
}
