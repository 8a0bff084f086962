/** What a feed says first of a paper: that it is withdrawn, or what changed last, as precise as it is known. */
import type { Paper } from '../../model/paper.ts';
import {
  compareNewestFirst,
  formatPartialDate,
  type PartialDate,
} from '../../model/partial-date.ts';
import { paperUrl } from '../addresses.ts';
import { html, type Markup } from '../html.ts';

export interface News {
  /** "Updated September 2026: A table was added." */
  readonly text: string;
  readonly markup: Markup;
}

/** @param papers those that may take the place of a withdrawn one */
export function newsOf(
  paper: Pick<Paper, 'changes' | 'updated' | 'withdrawn'>,
  papers: readonly Paper[],
): News | undefined {
  const { withdrawn } = paper;
  if (!withdrawn) {
    const change = newestChange(paper);
    return change && newsAt('Updated', change.date, change.note);
  }
  const instead = papers.find(({ slug }) => slug === withdrawn.replacedBy);
  const news = newsAt('Withdrawn', withdrawn.date, withdrawn.reason);
  return {
    text: news.text,
    markup: html`${news.markup}${instead && html`<p>Read instead: <a href="${paperUrl(instead)}">${instead.title}</a></p>\n`}`,
  };
}

/** The newest change, unless the paper was updated later and nothing is told of that. */
function newestChange({
  changes,
  updated,
}: Pick<Paper, 'changes' | 'updated'>): Paper['changes'][number] | undefined {
  const [newest] = changes.toSorted((a, b) => compareNewestFirst(a.date, b.date));
  if (!newest || updated === undefined) return newest;
  const isLast = updated <= newest.date || updated.startsWith(newest.date);
  return isLast ? newest : undefined;
}

function newsAt(what: string, date: PartialDate, words: string): News {
  const shown = formatPartialDate(date);
  return {
    text: `${what} ${shown}: ${words}`,
    markup: html`<p><strong>${what} <time datetime="${date}">${shown}</time>:</strong> ${words}</p>\n`,
  };
}
