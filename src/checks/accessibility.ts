/** Looks for barriers on every page, in each of its views, with axe and HTML_CodeSniffer. */
import type { Page } from 'puppeteer';
import type { Problem } from '../model/problem.ts';
import { readFolder, requestProblems, serveSite } from '../pamphlets/site-files.ts';
import { runInTabs, type TabTask } from '../pamphlets/tabs.ts';
import { causeOf } from './barrier-causes.ts';
import { type BuiltPage, type BuiltSite, builtFile } from './built-site.ts';
import { cluesOf, nameOf, type SeenElement } from './element-clues.ts';
import type { Finding } from './finding.ts';
import { type Barrier, barriersOf, ofThePage } from './page-barriers.ts';
import { pageViews, viewerOf, zoomedView } from './page-views.ts';
import { seeElements, widerThanPage } from './seen-elements.ts';

export interface AccessibilityOptions {
  /** How many pages are looked at at the same time. */
  readonly jobs: number;
  readonly signal?: AbortSignal | undefined;
  readonly onPage?: ((page: BuiltPage) => void) | undefined;
}

export interface AccessibilityReport {
  readonly findings: readonly Finding[];
  /** Pages that asked for something from elsewhere, or that their security policy forbids. */
  readonly problems: readonly Problem[];
}

/** How long one page may take in all its views, in ms. */
const timeout = 120_000;

/** @throws AggregateError if pages could not be looked at, even at the second attempt. */
export async function checkAccessibility(
  site: BuiltSite,
  pages: readonly BuiltPage[],
  { jobs, signal, onPage }: AccessibilityOptions,
): Promise<AccessibilityReport> {
  const tasks = pages.map(
    (page): TabTask<AccessibilityReport> => ({
      name: page.path,
      run: async (tab) => {
        const report = await lookAt(tab, site, page);
        onPage?.(page);
        return report;
      },
    }),
  );
  const outcomes = await runInTabs(tasks, { jobs, timeout, signal });
  const failed = outcomes.filter((outcome) => 'cause' in outcome);
  if (failed.length > 0) {
    const names = failed.map(({ name }) => name).join(', ');
    const causes = failed.map(({ cause }) => cause);
    throw new AggregateError(causes, `These pages could not be checked: ${names}.`);
  }
  const reports = outcomes.flatMap((outcome) => ('result' in outcome ? [outcome.result] : []));
  return {
    findings: reports.flatMap(({ findings }) => findings),
    problems: reports.flatMap(({ problems }) => problems),
  };
}

async function lookAt(tab: Page, site: BuiltSite, page: BuiltPage): Promise<AccessibilityReport> {
  const { siteUrl } = site.manifest;
  await using served = await serveSite(tab, siteUrl, readFolder(site.folder));
  const response = await tab.goto(new URL(page.url, siteUrl).href, { waitUntil: 'load' });
  if (!response?.ok()) throw new Error(`${page.path} could not be opened.`);
  await tab.evaluate(() => document.fonts.ready.then(() => undefined));
  await using viewer = await viewerOf(tab);
  const seen = new Map<string, { barrier: Barrier; views: Set<string> }>();
  for (const view of pageViews) {
    await viewer.show(view);
    for (const barrier of await barriersOf(tab, view)) {
      const key = JSON.stringify([factOf(barrier), barrier.selector]);
      const known = seen.get(key) ?? { barrier, views: new Set() };
      known.views.add(view.name);
      seen.set(key, known);
    }
  }
  const found = [...seen.values()];
  const selectors = new Set(found.map(({ barrier }) => barrier.selector));
  selectors.delete(ofThePage);
  const elements = await seeElements(tab, [...selectors]);
  await viewer.show(zoomedView);
  const wide = await widerThanPage(tab);
  const file = page.entry?.source ?? builtFile(site, page.path);
  return {
    findings: [
      ...found.map(({ barrier, views }) =>
        toFinding(page, barrier, views, elements.get(barrier.selector)),
      ),
      ...wide.map((element) => reflowFinding(page, element)),
    ],
    // What is missing, the check of the links reports with its place.
    problems: requestProblems({ ...served.vain, missing: new Set() }, file),
  };
}

function toFinding(
  page: BuiltPage,
  barrier: Barrier,
  views: ReadonlySet<string>,
  element?: SeenElement,
): Finding {
  const { inContent, hint } = causeOf(barrier.rule);
  return {
    code: 'page-accessibility',
    page,
    fact: factOf(barrier),
    views: [...views],
    hint,
    ...(element && { element: nameOf(element) }),
    clues: element && inContent ? cluesOf(element) : [],
  };
}

function factOf({ rule, message }: Barrier): string {
  return causeOf(rule).fact ?? message;
}

function reflowFinding(page: BuiltPage, element: SeenElement): Finding {
  return {
    code: 'page-accessibility',
    page,
    fact: `At ${zoomedView.viewport.width} px the page scrolls sideways (WCAG 2.2, 1.4.10).`,
    hint: 'Break up the long word or address, or make the table narrower.',
    element: nameOf(element),
    clues: cluesOf(element),
  };
}
