/** Leads findings on built pages back to the content: each becomes a problem where an editor can act. */
import type { Problem } from '../model/problem.ts';
import { type BuiltSite, builtFile } from './built-site.ts';
import type { Finding } from './finding.ts';
import { pageViews } from './page-views.ts';
import { findPlaces } from './source-places.ts';
import { sourceReader } from './source-reader.ts';

/** How many further pages a problem names before it only counts them. */
const pagesNamed = 3;

/**
 * One problem for each place in a content file, and, for what no content file shows, one for each
 * fact: a fault of the layout stands on every page, and is still one fault.
 */
export async function traceFindings(
  site: BuiltSite,
  findings: readonly Finding[],
): Promise<Problem[]> {
  const readSource = sourceReader();
  const traced = new Map<string, Problem>();
  const untraced: Finding[] = [];
  for (const finding of findings) {
    const { code, fact, hint, page } = finding;
    const source = page.entry && (await readSource(page.entry.source));
    const places = source === undefined ? [] : findPlaces(source, finding.clues);
    for (const place of places) {
      const file = page.entry?.source ?? builtFile(site, page.path);
      const key = JSON.stringify([code, file, place, fact]);
      const whole = sentences(fact, viewsOf([finding]));
      traced.set(key, { code, severity: 'error', file, ...place, fact: whole, hint });
    }
    if (places.length === 0) untraced.push(finding);
  }
  const alike = Map.groupBy(untraced, ({ code, fact, hint }) => JSON.stringify([code, fact, hint]));
  return [...traced.values(), ...[...alike.values()].flatMap((same) => gather(site, same))];
}

/** On one page, the problem is its content file's; on several, that of what they are built with. */
function gather(site: BuiltSite, same: readonly Finding[]): Problem[] {
  const [first] = same;
  if (first === undefined) return [];
  const { code, hint, page, place } = first;
  const urls = [...new Set(same.map((finding) => finding.page.url))];
  const fact = sentences(first.fact, whereabouts(same, urls), viewsOf(same));
  if (urls.length === 1 && page.entry) {
    return [{ code, severity: 'error', file: page.entry.source, fact, hint }];
  }
  return [{ code, severity: 'error', file: builtFile(site, page.path), ...place, fact, hint }];
}

function sentences(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part).join(' ');
}

/** Names the first of the elements, and says on which pages it is as well. */
function whereabouts(same: readonly Finding[], urls: readonly string[]): string | undefined {
  const element = same[0]?.element;
  const [, ...others] = urls;
  const first = same.length > 1 && others.length === 0 ? 'The first of several' : 'It';
  const named = others.slice(0, pagesNamed).join(', ');
  const rest = others.length - pagesNamed;
  const also = named && `It is also on ${named}${rest > 0 ? ` and ${rest} more pages` : ''}.`;
  return sentences(element && `${first} is ${element}.`, also);
}

/** In which views any of them is seen, in the order in which pages are looked at. */
function viewsOf(same: readonly Finding[]): string | undefined {
  const seen = new Set(same.flatMap(({ views = [] }) => views));
  if (seen.size === 0) return undefined;
  const names = pageViews.map(({ name }) => name).filter((name) => seen.has(name));
  return `Seen in: ${names.length === pageViews.length ? 'every view' : names.join(', ')}.`;
}
