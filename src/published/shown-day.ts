/** A day in a sentence, which machines can read as well. */
import { type FullDate, formatPartialDate } from '../model/partial-date.ts';
import { html, type Markup } from '../site/html.ts';

export function shownDay(day: FullDate): Markup {
  return html`<time datetime="${day}">${formatPartialDate(day)}</time>`;
}
