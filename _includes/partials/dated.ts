/** Dates as readers see them: at the precision that is known, and said when none is known. */
import { filledText } from '../../src/model/filled-text.ts';
import { latestKnownDate, type Paper } from '../../src/model/paper.ts';
import { formatPartialDate, type PartialDate } from '../../src/model/partial-date.ts';
import { english, type Strings } from '../../src/model/strings.ts';
import { filled } from '../../src/site/filled.ts';
import { html, type Markup } from '../../src/site/html.ts';

export function time(date: PartialDate, { tag }: Pick<Strings, 'tag'> = english): Markup {
  return html`<time datetime="${date}">${formatPartialDate(date, tag)}</time>`;
}

/** One line on the date of a paper: "Updated January 2024". */
export function dateLine(paper: Paper, strings: Strings = english): Markup {
  const known = knownDate(paper, strings);
  if (!known) return html`${strings.noDate}`;
  return filled(known.words, { date: time(known.date, strings) });
}

/** The same line for where no markup can be. */
export function dateWords(paper: Paper, strings: Strings = english): string {
  const known = knownDate(paper, strings);
  if (!known) return strings.noDate;
  return filledText(known.words, { date: formatPartialDate(known.date, strings.tag) });
}

function knownDate(
  paper: Paper,
  strings: Strings,
): { readonly words: string; readonly date: PartialDate } | undefined {
  const { withdrawn, updated, issued } = paper;
  if (withdrawn) return { words: strings.withdrawn, date: withdrawn.date };
  if (updated) return { words: strings.updated, date: updated };
  if (issued) return { words: strings.issued, date: issued };
  const latest = latestKnownDate(paper);
  return latest && { words: strings.lastKnownChange, date: latest };
}
