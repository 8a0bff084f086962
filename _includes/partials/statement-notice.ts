/** What readers have to know of a statement before they read it: that it has been replaced, or that it is late. */
import type { Statement } from '../../src/model/statement.ts';
import { statementAfter } from '../../src/model/statement-chain.ts';
import { equalitiesUrl } from '../../src/site/addresses.ts';
import { html, type Markup } from '../../src/site/html.ts';
import { type Publication, shownAddress } from '../../src/site/publication.ts';
import { time } from './dated.ts';
import { statementLink } from './statement-link.ts';

export function statementNotice(
  { statements, siteUrl, today }: Publication,
  statement: Statement,
): Markup | undefined {
  const after = statementAfter(statement, statements);
  if (after) {
    return html`<div class="notice" role="note" aria-label="No longer in force">
<p><strong>This statement is no longer in force.</strong> The ${statementLink(after, `${after.period} statement`)} has replaced it.</p>
<p><a href="${equalitiesUrl}">See the statement in force</a><span class="print-only"> (${shownAddress(siteUrl, equalitiesUrl)})</span></p>
</div>`;
  }
  const { reviewBy } = statement;
  if (reviewBy === undefined || reviewBy >= today) return undefined;
  return html`<div class="notice" role="note" aria-label="Review overdue">
<p><strong>This statement was due for review by ${time(reviewBy)}.</strong> It stays in force until the next one is published.</p>
</div>`;
}
