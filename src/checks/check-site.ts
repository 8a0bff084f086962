/** Checks a built site as its readers meet it, and leads what is wrong back to who can mend it. */
import { availableParallelism } from 'node:os';
import type { CheckName } from '../model/check-name.ts';
import { compareProblems, type Problem } from '../model/problem.ts';
import { fingerprintOf } from '../pamphlets/fingerprint.ts';
import { checkAccessibility } from './accessibility.ts';
import { openBuiltSite } from './built-site.ts';
import { checkCitations } from './citations.ts';
import { checkFeeds } from './feeds.ts';
import { checkFileAddresses } from './file-addresses.ts';
import { checkHtml } from './html.ts';
import { checkLinks } from './links.ts';
import { checkManifest } from './manifest-files.ts';
import { pageCounter } from './page-counts.ts';
import { pageReader } from './page-facts.ts';
import { checkPamphletFigures } from './pamphlet-figures.ts';
import { checkPamphlets } from './pamphlets.ts';
import { checkPrints } from './prints.ts';
import { checkRedirects } from './redirects.ts';
import { partOf, type Wanted } from './site-part.ts';
import { checkSocialPictures } from './social-pictures.ts';
import { traceFindings } from './trace-findings.ts';
import { checkWithVeraPdf } from './vera-pdf.ts';
import type { VeraPdf } from './vera-pdf-installation.ts';
import { openVerdicts } from './verdict-store.ts';
import { countLooks, noVerdicts } from './verdicts.ts';

export interface CheckOptions extends Wanted {
  /** The built folder. */
  readonly site: string;
  /** Proves that the pamphlets are PDF/UA; without it, nothing does. */
  readonly veraPdf?: VeraPdf | undefined;
  /** A folder for what is found: what is known of files as they are now is not looked for again. */
  readonly known?: string | undefined;
  /** How many pages are open in the browser at the same time. */
  readonly jobs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Hears of every page that the browser is done with, of those that it looks at. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** Hears of what does not work, and keeps nothing from being checked. */
  readonly say?: ((text: string) => void) | undefined;
}

/** How many files there are of a kind, and at how many of these a check had to look. */
export interface LookedAt {
  readonly anew: number;
  readonly all: number;
}

export interface CheckReport {
  /** Everything that is wrong with the site, sorted by file and line. */
  readonly problems: Problem[];
  /** What has been checked, and came to its end. */
  readonly ran: ReadonlySet<CheckName>;
  readonly pages: LookedAt;
  /** With the files for who prints. */
  readonly pamphlets: LookedAt;
}

/**
 * Makes every check that there is. What concerns the site as a whole is checked whatever is wanted of it; but of
 * several shares, the first alone has that.
 *
 * @throws Error if the folder is no built site, a page could not be looked at or Java failed;
 *   RangeError for a slug that no page has.
 */
export async function checkSite({
  site: folder,
  only,
  shard,
  veraPdf,
  known,
  jobs = Math.min(4, availableParallelism()),
  signal,
  onProgress,
  say,
}: CheckOptions): Promise<CheckReport> {
  const site = await openBuiltSite(folder);
  const part = partOf(site, { only, shard });
  const { pages, pamphlets, prints, socialPictures, citations, hasWhole } = part;
  const withRedirects = [...pages, ...(hasWhole ? site.redirectPages : [])];
  const looked = new Set<string>();
  const fingerprint = await fingerprintOf(new URL(import.meta.url));
  const store = known && openVerdicts({ folder: known, digests: site.digests, fingerprint, say });
  const verdicts = countLooks(store || noVerdicts, looked);
  const readFacts = pageReader(site, verdicts);
  const countPages = pageCounter(site, verdicts);
  const ran = new Set<CheckName>();
  const by = async <T>(names: readonly CheckName[], check: Promise<T>): Promise<T> => {
    const found = await check;
    for (const name of names) ran.add(name);
    return found;
  };
  let done = 0;
  // Side by side: two wait for the browser and for Java, the others keep this process busy.
  const [accessibility, notProven, ...others] = await Promise.all([
    by(
      ['axe', 'html-codesniffer'],
      checkAccessibility(site, pages, {
        jobs,
        signal,
        verdicts,
        onPage: (_, total) => onProgress?.(++done, total),
      }),
    ),
    veraPdf
      ? by(['verapdf'], checkWithVeraPdf(veraPdf, site, pamphlets, { signal, verdicts }))
      : [],
    by(['html-validate'], checkHtml(site, withRedirects, verdicts)),
    by(['links'], checkLinks(site, pages, readFacts)),
    checkPamphletFigures(site, pages, { readFacts, countPages }),
  ]);
  const onPages = await traceFindings(site, [...others.flat(), ...accessibility], withRedirects);
  const problems = [
    ...onPages,
    ...(await by(['citation-facts'], checkCitations(site, citations, verdicts))),
    ...(await by(
      ['pamphlet-facts', 'type', 'parity'],
      checkPamphlets(site, pamphlets, { jobs, signal, verdicts }),
    )),
    ...(await by(['print-facts'], checkPrints(site, prints, { countPages, verdicts }))),
    ...(await by(['picture-facts'], checkSocialPictures(site, socialPictures))),
    ...notProven,
  ];
  if (hasWhole) {
    const inFiles = await checkFileAddresses(site);
    problems.push(
      // Feeds carry the text of pages, with the same broken links.
      ...inFiles.filter(({ fact }) => !onPages.some((problem) => problem.fact.startsWith(fact))),
      ...(await by(['feed-format'], checkFeeds(site, verdicts))),
      ...(await by(['redirects'], checkRedirects(site))),
      ...(await checkManifest(site)),
    );
  }
  if (store) await store.tidy();
  const lookedAt = (files: readonly { readonly path: string }[]): LookedAt => ({
    anew: files.filter(({ path }) => looked.has(path)).length,
    all: files.length,
  });
  return {
    problems: problems.sort(compareProblems),
    ran,
    pages: lookedAt(pages),
    pamphlets: lookedAt([...pamphlets, ...prints]),
  };
}
