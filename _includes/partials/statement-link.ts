/** A link to another statement, named by its period. */
import type { Statement } from '../../src/model/statement.ts';
import { statementUrl } from '../../src/site/addresses.ts';
import { html, type Markup } from '../../src/site/html.ts';

/** @param fragment an id on its page */
export function statementLink(
  statement: Statement,
  text = statement.period,
  fragment?: string,
): Markup {
  const url = statementUrl(statement);
  return html`<a class="statement-link" href="${url}${fragment && html`#${fragment}`}">${text}</a>`;
}
