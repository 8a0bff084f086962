/** Tells what was found on several pages once, with the pages in few words. */
import type { Problem } from '../model/problem.ts';
import { type BuiltSite, builtFile } from './built-site.ts';
import type { Finding, TracedFinding } from './finding.ts';
import { pageViews } from './page-views.ts';

/** How many further pages a problem names before it only counts them. */
const pagesNamed = 3;

/** What content files show: one problem for each fact and place, with the pages of other texts that have it. */
export function gatherByPlace(traced: readonly TracedFinding[]): Problem[] {
  const all = traced.flatMap(({ finding, file, places }) =>
    places.map((place) => ({ finding, file, place })),
  );
  const byPlace = Map.groupBy(all, ({ finding: { code, fact }, file, place }) =>
    JSON.stringify([code, fact, file, place]),
  );
  return [...byPlace.values()].flatMap((alike) => {
    const [first] = alike;
    if (!first) return [];
    const { file, place } = first;
    const { code, fact, hint } = first.finding;
    const same = alike.map(({ finding }) => finding);
    const others = same.filter((finding) => sourceOf(finding) !== file);
    const on = pagesInWords(different(others, urlOf));
    const whole = inViews(on ? `${fact} It is on ${on}.` : fact, same);
    return [{ code, severity: 'error', file, ...place, fact: whole, hint }];
  });
}

/** What a layout does: one problem for each fact and shape of element. */
export function gatherByShape(site: BuiltSite, findings: readonly Finding[]): Problem[] {
  return alike(findings, ({ shape }) => shape).flatMap((same) => gather(site, same));
}

/**
 * What has no place in a content file: one problem for each fact, with the pages that have it. But an element that is on the
 * pages of one text alone is a matter of that text: these are one problem for each fact and text.
 */
export function gatherByText(site: BuiltSite, findings: readonly Finding[]): Problem[] {
  const byElement = alike(findings, ({ element }) => element);
  const ofTexts = byElement.filter(isOfOneText).flat();
  const others = byElement.filter((same) => !isOfOneText(same)).flat();
  return [...alike(ofTexts, sourceOf), ...alike(others)].flatMap((same) => gather(site, same));
}

/** Says in which views any of them is seen, in the order in which pages are looked at. */
function inViews(sentence: string, same: readonly Finding[]): string {
  const seen = new Set(same.flatMap(({ views = [] }) => views));
  if (seen.size === 0) return sentence;
  const names = pageViews.map(({ name }) => name).filter((name) => seen.has(name));
  const all = names.length === pageViews.length ? 'every view' : names.join(', ');
  return `${sentence} Seen in: ${all}.`;
}

function alike(
  findings: readonly Finding[],
  by: (finding: Finding) => string | undefined = () => undefined,
): Finding[][] {
  const groups = Map.groupBy(findings, (finding) =>
    JSON.stringify([finding.code, finding.fact, finding.hint, by(finding)]),
  );
  return [...groups.values()];
}

/** What has no clues, no text can cause. */
function isOfOneText(same: readonly Finding[]): boolean {
  const [source, ...others] = different(same, sourceOf);
  const isText = source?.endsWith('.md') && others.length === 0;
  return isText === true && same.every(({ clues }) => clues.length > 0);
}

function different<Value>(same: readonly Finding[], of: (finding: Finding) => Value): Value[] {
  return [...new Set(same.map(of))];
}

const sourceOf = ({ page }: Finding) => page.entry?.source;
const urlOf = ({ page }: Finding) => page.url;

/** The problem is one of the content file, if they have one in common; or else of what they are built with. */
function gather(site: BuiltSite, same: readonly Finding[]): Problem[] {
  const [first] = same;
  if (first === undefined) return [];
  const { code, hint, page, place } = first;
  const [source, ...others] = different(same, sourceOf);
  const where =
    source !== undefined && others.length === 0
      ? { file: source }
      : { file: builtFile(site, page.path), ...place };
  const fact = [first.fact, ...whereabouts(same)].join(' ');
  return [{ code, severity: 'error', ...where, fact: inViews(fact, same), hint }];
}

/** Names the first of the elements, and says on which pages it is as well. */
function whereabouts(same: readonly Finding[]): string[] {
  const [first, ...more] = same;
  const [, ...others] = different(same, urlOf);
  const subject = more.length > 0 && others.length === 0 ? 'The first of several' : 'It';
  return [
    ...(first?.element ? [`${subject} is ${first.element}.`] : []),
    ...(others.length > 0 ? [`It is also on ${pagesInWords(others)}.`] : []),
  ];
}

function pagesInWords(urls: readonly string[]): string {
  const named = urls.slice(0, pagesNamed).join(', ');
  const rest = urls.length - pagesNamed;
  return rest > 0 ? `${named} and ${rest} more page${rest > 1 ? 's' : ''}` : named;
}
