/** All statements, newest first: which is in force, what replaced the others, and how far each one came. */
import { progressOf } from '../../src/model/progress.ts';
import type { Statement } from '../../src/model/statement.ts';
import { answeredIn, statementAfter } from '../../src/model/statement-chain.ts';
import { statementUrl } from '../../src/site/addresses.ts';
import { html, type Markup } from '../../src/site/html.ts';
import type { Publication } from '../../src/site/publication.ts';
import { shownProgress } from './statement-answers.ts';

/** @param current the site path of the page that it stands on */
export function statementTimeline({ statements }: Publication, current: string): Markup {
  return html`<nav class="archive" aria-labelledby="archive">
<h2 id="archive">Statements by period</h2>
<ol class="timeline">
${statements.map((statement) => {
  const url = statementUrl(statement);
  const after = statementAfter(statement, statements);
  return html`<li${!after && html` class="is-in-force"`}><a href="${url}"${url === current && html` aria-current="page"`}>${statement.period}</a> <span class="timeline-note">${after ? `Replaced by ${after.period}` : 'In force'} · ${commitments(statement, after, statements)}</span></li>
`;
})}</ol>
</nav>`;
}

function commitments(
  statement: Statement,
  after: Statement | undefined,
  statements: readonly Statement[],
): string {
  if (after) return `Commitments: ${shownProgress(progressOf(answeredIn(after, statements)))}`;
  const count = statement.commitments.length;
  return `${count} ${count === 1 ? 'commitment' : 'commitments'}`;
}
