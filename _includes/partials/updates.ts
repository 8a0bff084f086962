/** What has happened to a paper, newest first. */
import type { Paper } from '../../src/model/paper.ts';
import {
  compareNewestFirst,
  formatPartialDate,
  type PartialDate,
} from '../../src/model/partial-date.ts';
import { paperUrl } from '../../src/site/addresses.ts';
import { html, type Markup } from '../../src/site/html.ts';
import type { Heading } from '../../src/site/markdown/env.ts';
import { time } from './dated.ts';

/**
 * The heading of that part, if the paper has it.
 *
 * @param where what readers have before them: a page, unless it holds several papers
 */
export function updatesHeadings(
  { updated, issued, changes, withdrawn }: Paper,
  where: 'page' | 'paper' = 'page',
): Heading[] {
  const isKnown = Boolean(updated ?? issued ?? withdrawn) || changes.length > 0;
  return isKnown ? [{ level: 2, id: 'updates', text: `Updates to this ${where}` }] : [];
}

/** @param kept earlier versions, to be read at their dates */
export function updates(
  paper: Paper,
  where: 'page' | 'paper' = 'page',
  kept: readonly Paper[] = [],
): Markup | undefined {
  const [heading] = updatesHeadings(paper, where);
  if (!heading) return undefined;
  const { withdrawn, superseded } = paper;
  const told = paper.changes.map(({ date }) => date);
  // Those that a superseded one has before it.
  const earlier = kept.flatMap((version) =>
    version.superseded && (!superseded || version.superseded < superseded)
      ? [{ date: version.superseded, version }]
      : [],
  );
  const known = [
    ...(withdrawn
      ? [{ date: withdrawn.date, note: `The paper was withdrawn. ${withdrawn.reason}` }]
      : []),
    ...paper.changes,
    ...milestone(paper.updated, 'The paper was updated.', told),
    ...milestone(paper.issued, 'The paper was issued.', told),
    ...earlier.flatMap(({ date }) => milestone(date, 'The version of this day is kept.', told)),
  ].toSorted((a, b) => compareNewestFirst(a.date, b.date));
  return html`<section class="updates" aria-labelledby="updates">
<h2 id="updates">${heading.text}</h2>
<dl>
${known.map(({ date, note }) => {
  const version = earlier.find((other) => other.date === date)?.version;
  return html`<div><dt>${time(date)}</dt><dd>${note}${version && toVersion(version)}</dd></div>
`;
})}</dl>
</section>`;
}

/** On screen only: on paper, the address of the page leads there. */
function toVersion(version: Paper): Markup {
  return html` <a class="to-version" href="${paperUrl(version)}">Read this version<span class="visually-hidden"> of ${version.superseded && formatPartialDate(version.superseded)}</span></a>`;
}

/** A date of the paper's own, unless a change of that date says more. */
function milestone(date: PartialDate | undefined, note: string, told: readonly PartialDate[]) {
  return date && !told.includes(date) ? [{ date, note }] : [];
}
