/** Dates as readers see them: at the precision that is known, and said when none is known. */
import { latestKnownDate, type Paper } from '../../src/model/paper.ts';
import { formatPartialDate, type PartialDate } from '../../src/model/partial-date.ts';
import { html, type Markup } from '../../src/site/html.ts';

export function time(date: PartialDate): Markup {
  return html`<time datetime="${date}">${formatPartialDate(date)}</time>`;
}

/** One line on the date of a paper: "Updated January 2024". */
export function dateLine(paper: Paper): Markup {
  const known = knownDate(paper);
  return known ? html`${known.word} ${time(known.date)}` : html`${noDate}`;
}

/** The same line for where no markup can be. */
export function dateWords(paper: Paper): string {
  const known = knownDate(paper);
  return known ? `${known.word} ${formatPartialDate(known.date)}` : noDate;
}

const noDate = 'No date given';

function knownDate(paper: Paper): { word: string; date: PartialDate } | undefined {
  const { withdrawn, updated, issued } = paper;
  if (withdrawn) return { word: 'Withdrawn', date: withdrawn.date };
  if (updated) return { word: 'Updated', date: updated };
  if (issued) return { word: 'Issued', date: issued };
  const latest = latestKnownDate(paper);
  return latest && { word: 'Last known change', date: latest };
}
