/** On paper only: the commitments of a statement as a table, to be ticked by who asks whether they were kept. */
import type { Statement } from '../../src/model/statement.ts';
import { html, type Markup, raw } from '../../src/site/html.ts';
import { renderSentence } from '../../src/site/markdown/render-text.ts';
import { capitalised } from '../../src/site/wording.ts';
import { commitmentHistory } from './commitment-history.ts';

/** Takes the place of the list that the page has on screen, under its heading. */
export function tickTable(statement: Statement, statements: readonly Statement[]): Markup {
  const { strands, commitments } = statement;
  return html`<table class="tick-table print-only">
<thead><tr><th scope="col">Commitment</th><th scope="col">Status</th><th scope="col">Kept?</th></tr></thead>
<tbody>
${commitments.map(({ id: commitmentId, text, strand, status, outcome }, index) => {
  const title = strands.find(({ id }) => id === strand)?.title;
  return html`<tr>
<th scope="row"><p>${index + 1}. ${raw(renderSentence(text))}</p>
${outcome && html`<p>${raw(renderSentence(outcome))}</p>`}
${title && html`<p class="commitment-meta">${title}</p>`}
${commitmentHistory(commitmentId, statement, statements, statement)}</th>
<td>${capitalised(status)}</td>
<td></td>
</tr>
`;
})}</tbody>
</table>`;
}
