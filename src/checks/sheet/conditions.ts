/** What the questions of a sheet decide, as it is named on it. */
import { html, type Markup } from '../../site/html.ts';
import type { Ledger, Question } from './ledger.ts';

/** In small type after a question. */
export function conditionsShown({ decides }: Question): Markup {
  return html`<small>(${decides.join(', ')})</small>`;
}

/** Which conditions the questions decide, and when these fail. */
export function conditionTable({ questions, failures }: Ledger): Markup {
  const decided = new Set(questions.flatMap(({ decides }) => decides));
  const numbers = [...decided].filter((one) => failures.has(one));
  return html`<table>
<caption>The conditions of the Matterhorn Protocol 1.1 that this sheet decides</caption>
<thead><tr><th scope="col">Number</th><th scope="col">The pamphlet fails when</th></tr></thead>
<tbody>
${numbers.toSorted().map(
  (number) => html`<tr><th scope="row">${number}</th><td>${failures.get(number)}</td></tr>
`,
)}</tbody>
</table>`;
}
