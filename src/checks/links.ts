/** Checks that every address on a built page leads somewhere: to a page, a place on it, or a file. */
import type { Problem } from '../model/problem.ts';
import { isPagePath, nothingAt } from '../model/site-path.ts';
import { destinationOf, fileAt, pageLike } from './addresses.ts';
import { type BuiltPage, type BuiltSite, readText } from './built-site.ts';
import { addressClues } from './element-clues.ts';
import type { Finding } from './finding.ts';
import { type Reference, referencesOf } from './references.ts';

/** The one fragment that leads to the top of any page (HTML Living Standard, 7.4.6.4). */
const topOfPage = 'top';

/** Every address on these pages that leads nowhere. Addresses outside the site are not fetched. */
export async function checkLinks(site: BuiltSite, pages: readonly BuiltPage[]): Promise<Finding[]> {
  const { siteUrl, pamphlets, prints, socialPictures } = site.manifest;
  const announced = new Set([...pamphlets, ...prints, ...socialPictures].map(({ path }) => path));
  const targetsOf = targetReader(site);
  const findings: Finding[] = [];
  for (const page of pages) {
    const { references } = referencesOf(await readText(site, page.path), siteUrl);
    for (const reference of references) {
      const report = (fault: Fault) => findings.push(toFinding(page, reference, siteUrl, fault));
      const destination = destinationOf(reference.address, page.url, siteUrl);
      if (destination.kind === 'unreadable') report(unreadable(reference.address));
      if (destination.kind !== 'inside') continue;
      const { path, fragment } = destination;
      const file = fileAt(site, path);
      // Whether an announced pamphlet or picture was made is for the checks of those.
      if (file === undefined && announced.has(path.slice(1))) continue;
      if (file === undefined) report(missing(site, path, reference.address));
      else if (fragment && fragment !== topOfPage && !(await targetsOf(file)).has(fragment)) {
        report(missingFragment(path, fragment));
      }
    }
  }
  return findings;
}

type Fault = Pick<Problem, 'code' | 'fact' | 'hint'>;

function toFinding(
  page: BuiltPage,
  { address, place, holder }: Reference,
  siteUrl: string,
  fault: Fault,
): Finding {
  const clues = addressClues(address, address.replace(siteUrl, ''));
  return { ...fault, page, place, element: holder, clues };
}

function unreadable(address: string): Fault {
  return {
    code: 'link-page',
    fact: `"${address}" is no address.`,
    hint: 'Write a path from the root of the site, like /papers/, or a whole address with https://.',
  };
}

function missing(site: BuiltSite, path: string, address: string): Fault {
  const fact = nothingAt(path);
  if (!isPagePath(path)) {
    return {
      code: 'link-asset',
      fact,
      hint: /^www\./i.test(address)
        ? 'If it is the address of another site, write https:// before it.'
        : 'Put the file there, or write the name of one that is there.',
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

/** Reads the ids of each page once. Fragments of other files are for their readers to understand. */
function targetReader(site: BuiltSite): (file: string) => Promise<{ has(id: string): boolean }> {
  const known = new Map<string, Promise<{ has(id: string): boolean }>>();
  const read = async (file: string) =>
    /\.(?:html|svg)$/.test(file)
      ? referencesOf(await readText(site, file), site.manifest.siteUrl).targets
      : { has: () => true };
  return (file) => {
    const targets = known.get(file) ?? read(file);
    known.set(file, targets);
    return targets;
  };
}
