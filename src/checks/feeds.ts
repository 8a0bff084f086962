/** Checks every feed of the site: that readers can parse it, and that it holds what it must. */
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { ProblemCode } from '../model/problem-codes.ts';
import { destinationOf, fileAt } from './addresses.ts';
import { type BuiltSite, builtFile, readText, sizeOf } from './built-site.ts';
import { familyFaults } from './feed-family.ts';
import { feedListFaults, feedListPath } from './feed-list.ts';
import { type Enclosure, type FeedReport, fieldFault } from './feed-report.ts';
import { pageReader, type ReadPageFacts } from './page-facts.ts';
import { elementsOf } from './parsed-page.ts';
import { readFeed, type SyntaxFault } from './read-feed.ts';
import { referencesIn } from './references.ts';
import { type Verdicts, verdictOn } from './verdicts.ts';

const hints = {
  'feed-syntax': 'Mend the template of the feed.',
  'feed-field': 'Mend the template of the feed, or give the paper what the feed needs.',
  'feed-date': 'Check “listed” in the paper; if it is a whole date, mend the template of the feed.',
  'feed-list': 'Mend what writes the list of feeds.',
  'page-placeholder': 'Run npm run pamphlets, which fills it in.',
  'pamphlet-stale': 'Run npm run pamphlets, which brings it up to date.',
} as const satisfies Partial<Record<ProblemCode, string>>;

type FeedCode = keyof typeof hints;

/** The problems of each feed that a page announces or that stands in `feeds/`. */
export async function checkFeeds(site: BuiltSite, verdicts?: Verdicts): Promise<Problem[]> {
  const problems: Problem[] = [];
  const reportIn = (path: string) => (code: FeedCode, place: Place, fact: string) => {
    const file = builtFile(site, path);
    problems.push({ code, severity: 'error', file, ...place, fact, hint: hints[code] });
  };
  const feeds = new Map<string, FeedReport>();
  for (const path of await feedPaths(site, pageReader(site, verdicts))) {
    const report = reportIn(path);
    const read = await readWhole(site, path, verdicts);
    if ('syntax' in read) {
      report('feed-syntax', read.place, read.syntax);
      continue;
    }
    feeds.set(path, read);
    for (const fault of read.faults) report(fault.code, fault.place, fault.fact);
    for (const enclosure of read.enclosures) {
      const stale = await staleness(site, enclosure);
      if (stale) report(stale.code, enclosure.place, stale.fact);
    }
  }
  for (const { path, fault } of familyFaults(feeds)) {
    reportIn(path)(fault.code, fault.place, fault.fact);
  }
  if (site.paths.has(feedListPath)) {
    const report = reportIn(feedListPath);
    for (const { code, place, fact } of feedListFaults(site, await readText(site, feedListPath))) {
      report(code, place, fact);
    }
  }
  return problems;
}

/** A feed with what is wrong with the pages in it, which it does not hold any more then. */
function readWhole(
  site: BuiltSite,
  path: string,
  verdicts?: Verdicts,
): Promise<FeedReport | SyntaxFault> {
  const { siteUrl } = site.manifest;
  const look = async (): Promise<FeedReport | SyntaxFault> => {
    const read = readFeed(await readText(site, path), new URL(path, `${siteUrl}/`).href);
    if ('syntax' in read) return read;
    const relative = read.contents.flatMap(({ html, place }) =>
      relativeAddresses(html, siteUrl).map((address) =>
        fieldFault(place, `The content has an address that is not absolute: "${address}".`),
      ),
    );
    return { ...read, faults: [...read.faults, ...relative], contents: [] };
  };
  return verdictOn({ asks: 'feed', files: [path], given: siteUrl }, look, verdicts);
}

/** Feeds that are announced and not there are broken links, and reported as such. */
async function feedPaths(site: BuiltSite, readFacts: ReadPageFacts): Promise<string[]> {
  const found = new Set([...site.paths].filter((path) => /^feeds\/.*\.(?:xml|json)$/.test(path)));
  for (const page of site.pages) {
    for (const address of (await readFacts(page.path)).feeds) {
      const feed = destinationOf(address, page.url, site.manifest.siteUrl);
      const file = feed.kind === 'inside' ? fileAt(site, feed.path) : undefined;
      if (file !== undefined) found.add(file);
    }
  }
  return [...found].sort();
}

/** A feed is read far from the site, where a relative address leads nowhere. */
function relativeAddresses(html: string, siteUrl: string): string[] {
  const references = [...referencesIn([...elementsOf(html)], siteUrl)];
  return references.map(({ address }) => address).filter((address) => !URL.canParse(address));
}

/** A pamphlet that was not made is reported once, by the check of the pamphlets. */
async function staleness(
  site: BuiltSite,
  { address, length }: Enclosure,
): Promise<{ code: FeedCode; fact: string } | undefined> {
  const destination = destinationOf(address, '/', site.manifest.siteUrl);
  const file = destination.kind === 'inside' ? fileAt(site, destination.path) : undefined;
  if (file === undefined) return undefined;
  if (length === 0) {
    return { code: 'page-placeholder', fact: `The size of ${file} is not filled in.` };
  }
  const size = await sizeOf(site, file);
  if (length === size) return undefined;
  return {
    code: 'pamphlet-stale',
    fact: `${file} has ${size} bytes, and the feed says ${length ?? 'nothing'}.`,
  };
}
