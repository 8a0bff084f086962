/** What a feed says first of a paper: that it is withdrawn, or what changed last, as precise as it is known. */
import { filledText } from '../../model/filled-text.ts';
import type { Paper } from '../../model/paper.ts';
import {
  compareNewestFirst,
  formatPartialDate,
  type PartialDate,
} from '../../model/partial-date.ts';
import { english, type Strings } from '../../model/strings.ts';
import { paperUrl } from '../addresses.ts';
import { filled } from '../filled.ts';
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
  strings: Strings = english,
): News | undefined {
  const { withdrawn } = paper;
  if (!withdrawn) {
    const change = newestChange(paper);
    return change && newsAt(strings.updated, change.date, change.note, strings);
  }
  const instead = papers.find(({ slug }) => slug === withdrawn.replacedBy);
  const news = newsAt(strings.withdrawn, withdrawn.date, withdrawn.reason, strings);
  return {
    text: news.text,
    markup: html`${news.markup}${instead && html`<p>${filled(strings.readInstead, { paper: html`<a href="${paperUrl(instead)}">${instead.title}</a>` })}</p>\n`}`,
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

function newsAt(when: string, date: PartialDate, words: string, { tag }: Strings): News {
  const shown = formatPartialDate(date, tag);
  return {
    text: `${filledText(when, { date: shown })}: ${words}`,
    markup: html`<p><strong>${filled(when, { date: html`<time datetime="${date}">${shown}</time>` })}:</strong> ${words}</p>\n`,
  };
}
