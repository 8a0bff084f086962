/** Checks a built site as its readers meet it, and leads what is wrong back to who can mend it. */
import { availableParallelism } from 'node:os';
import { compareProblems, type Problem } from '../model/problem.ts';
import { checkAccessibility } from './accessibility.ts';
import { type BuiltPage, openBuiltSite } from './built-site.ts';
import { checkFeeds } from './feeds.ts';
import { checkFileAddresses } from './file-addresses.ts';
import { checkHtml } from './html.ts';
import { checkLinks } from './links.ts';
import { checkManifest } from './manifest-files.ts';
import { checkPamphletFigures } from './pamphlet-figures.ts';
import { checkPamphlets } from './pamphlets.ts';
import { traceFindings } from './trace-findings.ts';

export interface CheckOptions {
  /** The built folder. */
  readonly site: string;
  /** Slugs: looks at their pages and pamphlets only. What concerns the site as a whole is always checked. */
  readonly only?: readonly string[] | undefined;
  /** How many pages are open in the browser at the same time. */
  readonly jobs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Hears of every page that the browser is done with. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/**
 * Everything that is wrong with the site, sorted by file and line.
 *
 * @throws Error if the folder is no built site, or a page could not be looked at.
 */
export async function checkSite({
  site: folder,
  only = [],
  jobs = Math.min(4, availableParallelism()),
  signal,
  onProgress,
}: CheckOptions): Promise<Problem[]> {
  const site = await openBuiltSite(folder);
  const wanted = (slug: string) => only.length === 0 || only.includes(slug);
  const pages = site.pages.filter((page) => wanted(slugOf(page)));
  const pamphlets = site.manifest.pamphlets.filter(({ slug }) => wanted(slug));
  let looked = 0;
  const accessibility = await checkAccessibility(site, pages, {
    jobs,
    signal,
    onPage: () => onProgress?.(++looked, pages.length),
  });
  const findings = [
    ...(await checkHtml(site, pages)),
    ...(await checkLinks(site, pages)),
    ...(await checkPamphletFigures(site, pages)),
    ...accessibility.findings,
  ];
  const onPages = await traceFindings(site, findings);
  const facts = new Set(onPages.map(({ fact }) => fact));
  const inFiles = await checkFileAddresses(site);
  const problems = [
    ...onPages,
    ...accessibility.problems,
    // Feeds carry the text of pages, with the same broken links.
    ...inFiles.filter(({ fact }) => !facts.has(fact)),
    ...(await checkFeeds(site)),
    ...(await checkPamphlets(site, pamphlets)),
    ...(await checkManifest(site)),
  ];
  return problems.sort(compareProblems);
}

/** The name of the page's folder: that of its paper or statement. */
function slugOf(page: BuiltPage): string {
  return page.url.split('/').at(-2) ?? '';
}
