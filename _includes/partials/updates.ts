/** What has happened to a paper, newest first. */
import type { Paper } from '../../src/model/paper.ts';
import { compareNewestFirst, type PartialDate } from '../../src/model/partial-date.ts';
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

export function updates(paper: Paper, where: 'page' | 'paper' = 'page'): Markup | undefined {
  const [heading] = updatesHeadings(paper, where);
  if (!heading) return undefined;
  const { withdrawn } = paper;
  const told = paper.changes.map(({ date }) => date);
  const known = [
    ...(withdrawn
      ? [{ date: withdrawn.date, note: `The paper was withdrawn. ${withdrawn.reason}` }]
      : []),
    ...paper.changes,
    ...milestone(paper.updated, 'The paper was updated.', told),
    ...milestone(paper.issued, 'The paper was issued.', told),
  ].toSorted((a, b) => compareNewestFirst(a.date, b.date));
  return html`<section class="updates" aria-labelledby="updates">
<h2 id="updates">${heading.text}</h2>
<dl>
${known.map(
  ({ date, note }) => html`<div><dt>${time(date)}</dt><dd>${note}</dd></div>
`,
)}</dl>
</section>`;
}

/** A date of the paper's own, unless a change of that date says more. */
function milestone(date: PartialDate | undefined, note: string, told: readonly PartialDate[]) {
  return date && !told.includes(date) ? [{ date, note }] : [];
}
