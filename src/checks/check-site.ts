/** Checks a built site as its readers meet it, and leads what is wrong back to who can mend it. */
import { availableParallelism } from 'node:os';
import type { CheckName } from '../model/check-name.ts';
import { compareProblems, type Problem } from '../model/problem.ts';
import { checkAccessibility } from './accessibility.ts';
import { type BuiltPage, openBuiltSite } from './built-site.ts';
import { checkCitations } from './citations.ts';
import { checkFeeds } from './feeds.ts';
import { checkFileAddresses } from './file-addresses.ts';
import { checkHtml } from './html.ts';
import { checkLinks } from './links.ts';
import { checkManifest } from './manifest-files.ts';
import { checkPamphletFigures } from './pamphlet-figures.ts';
import { checkPamphlets } from './pamphlets.ts';
import { checkParity } from './parity/check-parity.ts';
import { checkPrints } from './prints.ts';
import { checkRedirects } from './redirects.ts';
import { checkSocialPictures } from './social-pictures.ts';
import { traceFindings } from './trace-findings.ts';
import { checkType } from './type/check-type.ts';
import { checkWithVeraPdf } from './vera-pdf.ts';
import type { VeraPdf } from './vera-pdf-installation.ts';

export interface CheckOptions {
  /** The built folder. */
  readonly site: string;
  /**
   * Slugs: looks at their pages and pamphlets only; at all unless given. What concerns the site as
   * a whole is always checked.
   */
  readonly only?: readonly string[] | undefined;
  /** Proves that the pamphlets are PDF/UA; without it, nothing does. */
  readonly veraPdf?: VeraPdf | undefined;
  /** How many pages are open in the browser at the same time. */
  readonly jobs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Hears of every page that the browser is done with. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

export interface CheckReport {
  /** Everything that is wrong with the site, sorted by file and line. */
  readonly problems: Problem[];
  /** What has been checked, and came to its end. */
  readonly ran: ReadonlySet<CheckName>;
}

/**
 * Makes every check that there is.
 *
 * @throws Error if the folder is no built site, a page could not be looked at or Java failed;
 *   RangeError for a slug that no page has.
 */
export async function checkSite({
  site: folder,
  only,
  veraPdf,
  jobs = Math.min(4, availableParallelism()),
  signal,
  onProgress,
}: CheckOptions): Promise<CheckReport> {
  const site = await openBuiltSite(folder);
  const slugs = new Set(site.pages.map(slugOf));
  const unknown = only?.find((slug) => !slugs.has(slug));
  if (unknown !== undefined) throw new RangeError(`The site has no page "${unknown}" to check.`);
  const wanted = (slug: string) => only?.includes(slug) ?? true;
  const pages = site.pages.filter((page) => wanted(slugOf(page)));
  const pamphlets = site.manifest.pamphlets.filter(({ slug }) => wanted(slug));
  const prints = site.manifest.prints.filter(({ slug }) => wanted(slug));
  const socialPictures = site.manifest.socialPictures.filter(({ slug }) => wanted(slug));
  const citations = site.manifest.citations.filter(({ page }) =>
    wanted(page.split('/').at(-2) ?? ''),
  );
  const ran = new Set<CheckName>();
  const by = async <T>(names: readonly CheckName[], check: Promise<T>): Promise<T> => {
    const found = await check;
    for (const name of names) ran.add(name);
    return found;
  };
  let looked = 0;
  // Side by side: two wait for the browser and for Java, the others keep this process busy.
  const [accessibility, notProven, ...others] = await Promise.all([
    by(
      ['axe', 'html-codesniffer'],
      checkAccessibility(site, pages, {
        jobs,
        signal,
        onPage: () => onProgress?.(++looked, pages.length),
      }),
    ),
    veraPdf ? by(['verapdf'], checkWithVeraPdf(veraPdf, site, pamphlets, signal)) : [],
    by(['html-validate'], checkHtml(site, [...pages, ...site.redirectPages])),
    by(['links'], checkLinks(site, pages)),
    checkPamphletFigures(site, pages),
  ]);
  const onPages = await traceFindings(site, [...others.flat(), ...accessibility.findings]);
  const inFiles = await checkFileAddresses(site);
  const problems = [
    ...onPages,
    ...accessibility.problems,
    // Feeds carry the text of pages, with the same broken links.
    ...inFiles.filter(({ fact }) => !onPages.some((problem) => problem.fact.startsWith(fact))),
    ...(await by(['feed-format'], checkFeeds(site))),
    ...(await by(['citation-facts'], checkCitations(site, citations))),
    ...(await by(['pamphlet-facts'], checkPamphlets(site, pamphlets))),
    ...(await by(['type'], checkType(site, pamphlets))),
    ...(await by(['parity'], checkParity(site, pamphlets, { jobs, signal }))),
    ...(await by(['print-facts'], checkPrints(site, prints))),
    ...(await by(['picture-facts'], checkSocialPictures(site, socialPictures))),
    ...notProven,
    ...(await by(['redirects'], checkRedirects(site))),
    ...(await checkManifest(site)),
  ];
  return { problems: problems.sort(compareProblems), ran };
}

/** The name of its paper, statement or other page: that of its folder, after that of the paper for a version of one. */
function slugOf({ url }: BuiltPage): string {
  const [, paper, version] = /\/([^/]+)\/v\/([^/]+)\/$/.exec(url) ?? [];
  return paper && version ? `${paper}-${version}` : (url.split('/').at(-2) ?? '');
}
