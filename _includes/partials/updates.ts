/** What has happened to a paper, newest first. */
import { filledText } from '../../src/model/filled-text.ts';
import type { Paper } from '../../src/model/paper.ts';
import {
  compareNewestFirst,
  formatPartialDate,
  type PartialDate,
} from '../../src/model/partial-date.ts';
import type { Strings } from '../../src/model/strings.ts';
import { paperUrl } from '../../src/site/addresses.ts';
import { filled } from '../../src/site/filled.ts';
import { html, type Markup } from '../../src/site/html.ts';
import type { Heading } from '../../src/site/markdown/env.ts';
import { time } from './dated.ts';

/**
 * The heading of that part, if the paper has it.
 *
 * @param text of the heading, unless the page holds no other papers
 */
export function updatesHeadings(
  { updated, issued, changes, corrected, withdrawn }: Paper,
  strings: Strings,
  text = strings.updates,
): Heading[] {
  const isKnown =
    Boolean(updated ?? issued ?? withdrawn) || changes.length > 0 || corrected.length > 0;
  return isKnown ? [{ level: 2, id: 'updates', text }] : [];
}

/**
 * @param text of its heading, unless the page holds no other papers
 * @param kept earlier versions, to be read at their dates
 */
export function updates(
  paper: Paper,
  strings: Strings,
  {
    text,
    kept = [],
  }: { readonly text?: string; readonly kept?: readonly Paper[] | undefined } = {},
): Markup | undefined {
  const [heading] = updatesHeadings(paper, strings, text);
  if (!heading) return undefined;
  const { withdrawn, superseded } = paper;
  const changes = [...paper.corrected, ...paper.changes];
  const told = changes.map(({ date }) => date);
  // Those that a superseded one has before it.
  const earlier = kept.flatMap((version) =>
    version.superseded && (!superseded || version.superseded < superseded)
      ? [{ date: version.superseded, version }]
      : [],
  );
  const known = [
    ...(withdrawn
      ? [
          {
            date: withdrawn.date,
            note: filledText(strings.wasWithdrawn, { reason: withdrawn.reason }),
          },
        ]
      : []),
    ...changes,
    ...milestone(paper.updated, strings.wasUpdated, told),
    ...milestone(paper.issued, strings.wasIssued, told),
    ...earlier.flatMap(({ date }) => milestone(date, strings.versionIsKept, told)),
  ].toSorted((a, b) => compareNewestFirst(a.date, b.date));
  return html`<section class="updates">
<h2 id="updates">${heading.text}</h2>
<dl>
${known.map(({ date, note }) => {
  const version = earlier.find((other) => other.date === date)?.version;
  return html`<div><dt>${time(date, strings)}</dt><dd>${note}${version && toVersion(version, strings)}</dd></div>
`;
})}</dl>
</section>`;
}

/** On screen only: on paper, the address of the page leads there. */
function toVersion(version: Paper, strings: Strings): Markup {
  const { superseded } = version;
  const date = superseded && formatPartialDate(superseded, strings.tag);
  return html` <a class="to-version" href="${paperUrl(version)}">${strings.readVersion}<span class="visually-hidden"> ${filled(strings.ofDate, { date: date ?? '' })}</span></a>`;
}

/** A date of the paper's own, unless a change of that date says more. */
function milestone(date: PartialDate | undefined, note: string, told: readonly PartialDate[]) {
  return date && !told.includes(date) ? [{ date, note }] : [];
}
