/** Looks for barriers on every page, in each of its views, with axe and HTML_CodeSniffer. */
import type { Page } from 'puppeteer';
import type { Problem } from '../model/problem.ts';
import { requestProblems, serveSite } from '../pamphlets/site-files.ts';
import { causeOf } from './barrier-causes.ts';
import type { BuiltPage, BuiltSite } from './built-site.ts';
import { cluesOf, nameOf, type SeenElement, shapeOf } from './element-clues.ts';
import { type Finding, findingsOn, type PageFinding } from './finding.ts';
import { ignoresScheme } from './ignores-scheme.ts';
import { lookInTabs } from './look-in-tabs.ts';
import { type Barrier, barriersOf, ofThePage } from './page-barriers.ts';
import { pageFiles } from './page-files.ts';
import { lightTwinOf, type PageView, pageViews, viewerOf, zoomedView } from './page-views.ts';
import { pa11yOn } from './run-pa11y.ts';
import { seeElements, widerThanPage } from './seen-elements.ts';
import { judge, type Verdicts } from './verdicts.ts';

export interface AccessibilityOptions {
  /** How many pages are looked at at the same time. */
  readonly jobs: number;
  readonly signal?: AbortSignal | undefined;
  /** Hears of each page that was looked at, and how many are to be. */
  readonly onPage?: ((page: BuiltPage, total: number) => void) | undefined;
  readonly verdicts?: Verdicts | undefined;
}

/** How long one page may take in all its views, in ms. */
const timeout = 120_000;

/**
 * Barriers, and what a page asks for from elsewhere or is kept from by its own security policy.
 *
 * @throws AggregateError if pages could not be looked at, even at the second attempt.
 */
export async function checkAccessibility(
  site: BuiltSite,
  pages: readonly BuiltPage[],
  { jobs, signal, onPage, verdicts }: AccessibilityOptions,
): Promise<Finding[]> {
  const { siteUrl } = site.manifest;
  const looked = await judge<BuiltPage, readonly PageFinding[]>(pages, {
    subjectOf: ({ path, url }) => ({
      asks: 'barriers',
      files: site.loadedBy(path),
      given: [siteUrl, url],
    }),
    look: async (unknown, tell) => {
      const tasks = unknown.map((page) => ({
        name: page.path,
        run: async (tab: Page) => {
          await tell(page, await lookAt(tab, site, page));
          onPage?.(page, unknown.length);
        },
      }));
      await lookInTabs(tasks, { jobs, timeout, signal }, 'These pages could not be checked');
    },
    verdicts,
  });
  return findingsOn(looked);
}

async function lookAt(tab: Page, site: BuiltSite, page: BuiltPage): Promise<PageFinding[]> {
  const { siteUrl } = site.manifest;
  const files = pageFiles(site, page.path);
  using served = await serveSite(tab, siteUrl, files.read);
  const response = await tab.goto(new URL(page.url, siteUrl).href, { waitUntil: 'load' });
  if (!response?.ok()) throw new Error(`${page.path} could not be opened.`);
  await tab.evaluate(() => document.fonts.ready.then(() => undefined));
  await using viewer = await viewerOf(tab);
  const runPa11y = pa11yOn(tab);
  const seen = new Map<string, { barrier: Barrier; views: Set<string> }>();
  const inViews = new Map<PageView, readonly Barrier[]>();
  for (const view of pageViews) {
    await viewer.show(view);
    const twin = lightTwinOf(view);
    const same = twin && (await ignoresScheme(tab)) ? inViews.get(twin) : undefined;
    const barriers = same ?? (await barriersOf(tab, view, runPa11y));
    inViews.set(view, barriers);
    for (const barrier of barriers) {
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
  files.assertNamed();
  return [
    ...found.map(({ barrier, views }) => toFinding(barrier, views, elements.get(barrier.selector))),
    ...wide.map(reflowFinding),
    // What is missing, the check of the links reports with its place.
    ...requestProblems({ ...served.vain, missing: [] }, page.path).map(requestFinding),
  ];
}

function toFinding(
  barrier: Barrier,
  views: ReadonlySet<string>,
  element?: SeenElement,
): PageFinding {
  const { inContent, hint } = causeOf(barrier.rule);
  return {
    code: 'page-accessibility',
    fact: factOf(barrier),
    views: [...views],
    hint,
    ...(element && { element: nameOf(element), shape: shapeOf(element) }),
    clues: element && inContent ? cluesOf(element) : [],
  };
}

function factOf({ rule, message }: Barrier): string {
  return causeOf(rule).fact ?? message;
}

function reflowFinding(element: SeenElement): PageFinding {
  return {
    code: 'page-accessibility',
    fact: `At ${zoomedView.viewport.width} px the page scrolls sideways (WCAG 2.2, 1.4.10).`,
    hint: 'Break up the long word or address, or make the table narrower.',
    element: nameOf(element),
    shape: shapeOf(element),
    clues: cluesOf(element),
  };
}

function requestFinding({ code, fact, hint }: Problem): PageFinding {
  return { code, fact, hint, clues: [] };
}
