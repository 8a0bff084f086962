/** Checks that every address on a built page leads somewhere: to a page, a place on it, or a file. */
import type { Problem } from '../model/problem.ts';
import { isPagePath, nothingAt } from '../model/site-path.ts';
import { destinationOf, fileAt, pageLike } from './addresses.ts';
import { type BuiltPage, type BuiltSite, readText } from './built-site.ts';
import { addressClues, nameOf } from './element-clues.ts';
import type { Finding } from './finding.ts';
import { type PageFacts, pageReader, type ReadPageFacts } from './page-facts.ts';
import { elementsOf } from './parsed-page.ts';
import { type Reference, referencesIn } from './references.ts';

/** The one fragment that leads to the top of any page (HTML Living Standard, 7.4.6.4). */
const topOfPage = 'top';

/** Every address on these pages that leads nowhere. Addresses outside the site are not fetched. */
export async function checkLinks(
  site: BuiltSite,
  pages: readonly BuiltPage[],
  readFacts = pageReader(site),
): Promise<Finding[]> {
  const faultAt = faultFinder(site, readFacts);
  const findings: Finding[] = [];
  for (const page of pages) {
    if (await isSound(await readFacts(page.path), faultAt)) continue;
    // Most pages are: so the addresses of a page are read with their places only when they are wanted.
    const elements = [...elementsOf(await readText(site, page.path))];
    for (const reference of referencesIn(elements, site.manifest.siteUrl)) {
      const fault = await faultOf(site, page, reference, faultAt);
      if (fault) findings.push(toFinding(site, page, reference, fault));
    }
  }
  return findings;
}

async function isSound(
  { hasUnreadable, inside }: PageFacts,
  faultAt: FaultFinder,
): Promise<boolean> {
  if (hasUnreadable) return false;
  for (const [path, fragment] of inside) if (await faultAt(path, fragment)) return false;
  return true;
}

async function faultOf(
  site: BuiltSite,
  page: BuiltPage,
  { address }: Reference,
  faultAt: FaultFinder,
): Promise<Fault | undefined> {
  const destination = destinationOf(address, page.url, site.manifest.siteUrl);
  if (destination.kind === 'unreadable') return unreadable(address);
  if (destination.kind !== 'inside') return undefined;
  const fault = await faultAt(destination.path, destination.fragment);
  const isHost = fault?.code === 'link-asset' && /^www\./i.test(address);
  if (!isHost) return fault;
  return { ...fault, hint: 'If it is the address of another site, write https:// before it.' };
}

/** What is wrong with a place of the site, by its path and fragment, if anything is. */
type FaultFinder = (path: string, fragment: string) => Promise<Fault | undefined>;

function faultFinder(site: BuiltSite, readFacts: ReadPageFacts): FaultFinder {
  const targetsOf = targetReader(readFacts);
  const known = new Map<string, Fault>();
  return async (path, fragment) => {
    const file = fileAt(site, path);
    if (file === undefined) {
      // Whether an announced pamphlet or picture was made is for the checks of those.
      if (site.announced.has(path.slice(1))) return undefined;
      const fault = known.get(path) ?? missing(site, path);
      known.set(path, fault);
      return fault;
    }
    const isThere =
      !fragment || fragment === topOfPage || (await targetsOf(file))?.has(fragment) !== false;
    return isThere ? undefined : missingFragment(path, fragment);
  };
}

type Fault = Pick<Problem, 'code' | 'fact' | 'hint'>;

function toFinding(
  site: BuiltSite,
  page: BuiltPage,
  { address, place, element }: Reference,
  fault: Fault,
): Finding {
  const clues = addressClues(address, address.replace(site.manifest.siteUrl, ''));
  return { ...fault, page, place, element: nameOf(element), clues };
}

function unreadable(address: string): Fault {
  return {
    code: 'link-page',
    fact: `"${address}" is no address.`,
    hint: 'Write a path from the root of the site, like /papers/, or a whole address with https://.',
  };
}

function missing(site: BuiltSite, path: string): Fault {
  const fact = nothingAt(path);
  if (!isPagePath(path)) {
    return {
      code: 'link-asset',
      fact,
      hint: 'Put the file there, or write the name of one that is there.',
    };
  }
  const like = pageLike(site, path);
  return {
    code: 'link-page',
    fact,
    hint: like ? `The page most like it is ${like}.` : 'Write the address of a page of the site.',
  };
}

function missingFragment(path: string, fragment: string): Fault {
  return {
    code: 'link-fragment',
    fact: `The page ${path} has no place with the id "${fragment}".`,
    hint: 'Write the id of one of its headings after #, or the address of the page alone.',
  };
}

/** Reads the ids of each file once. Fragments of other files than these are for their readers to understand. */
function targetReader(
  readFacts: ReadPageFacts,
): (file: string) => Promise<ReadonlySet<string> | undefined> {
  const known = new Map<string, Promise<ReadonlySet<string> | undefined>>();
  const read = async (path: string) => {
    if (!/\.(?:html|svg)$/.test(path)) return undefined;
    return new Set((await readFacts(path)).targets);
  };
  return (file) => {
    const targets = known.get(file) ?? read(file);
    known.set(file, targets);
    return targets;
  };
}
