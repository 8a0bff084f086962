/** Dates as readers see them: at the precision that is known, and said when none is known. */
import { filledText } from '../../src/model/filled-text.ts';
import type { Paper } from '../../src/model/paper.ts';
import { shownDate } from '../../src/model/paper-date.ts';
import { formatPartialDate, type PartialDate } from '../../src/model/partial-date.ts';
import { english, type Strings } from '../../src/model/strings.ts';
import { filled } from '../../src/site/filled.ts';
import { html, type Markup } from '../../src/site/html.ts';

export function time(date: PartialDate, { tag }: Pick<Strings, 'tag'> = english): Markup {
  return html`<time datetime="${date}">${formatPartialDate(date, tag)}</time>`;
}

/** One line on the date of a paper: "Updated January 2024". */
export function dateLine(paper: Paper, strings: Strings = english): Markup {
  const shown = shownDate(paper);
  if (!shown) return html`${strings.noDate}`;
  return filled(strings[shown.said], { date: time(shown.date, strings) });
}

/** The same line for where no markup can be. */
export function dateWords(paper: Paper, strings: Strings = english): string {
  const shown = shownDate(paper);
  if (!shown) return strings.noDate;
  return filledText(strings[shown.said], { date: formatPartialDate(shown.date, strings.tag) });
}
