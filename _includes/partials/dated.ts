/** Dates as readers see them: at the precision that is known, and said when none is known. */
import { latestKnownDate, type Paper } from '../../src/model/paper.ts';
import { formatPartialDate, type PartialDate } from '../../src/model/partial-date.ts';
import { html, type Markup } from '../../src/site/html.ts';

export function time(date: PartialDate): Markup {
  return html`<time datetime="${date}">${formatPartialDate(date)}</time>`;
}

/** One line on the date of a paper: "Updated January 2024". */
export function dateLine(paper: Paper): Markup {
  if (paper.withdrawn) return html`Withdrawn ${time(paper.withdrawn.date)}`;
  if (paper.updated) return html`Updated ${time(paper.updated)}`;
  if (paper.issued) return html`Issued ${time(paper.issued)}`;
  const latest = latestKnownDate(paper);
  return latest ? html`Last known change ${time(latest)}` : html`No date given`;
}
