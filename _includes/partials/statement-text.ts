/** What a statement holds as data, as text: developments by strand, what became of the last commitments, and the new ones. */
import { progressOf } from '../../src/model/progress.ts';
import type { Statement } from '../../src/model/statement.ts';
import { answeredIn, statementAfter } from '../../src/model/statement-chain.ts';
import { html, type Markup, raw } from '../../src/site/html.ts';
import type { Heading } from '../../src/site/markdown/env.ts';
import { renderSentence } from '../../src/site/markdown/render-text.ts';
import { capitalised } from '../../src/site/wording.ts';
import { commitmentHistory } from './commitment-history.ts';
import { answersHeadings, shownProgress, statementAnswers } from './statement-answers.ts';
import { statementLink } from './statement-link.ts';

/** @param statements all that there are, to tell what came of commitments from year to year */
export function statementText(statement: Statement, statements: readonly Statement[]): Markup {
  return html`${developments(statement)}
${statementAnswers(statement, statements)}
${commitments(statement, statements)}`;
}

/** The headings of that text, for the contents. */
export function statementHeadings(
  statement: Statement,
  statements: readonly Statement[],
): Heading[] {
  const { previousPeriod, developments, commitments, period } = statement;
  return [
    ...(developments.length > 0
      ? [{ level: 2, id: 'developments', text: developmentsTitle(previousPeriod) }]
      : []),
    ...answersHeadings(statement, statements),
    ...(commitments.length > 0
      ? [{ level: 2, id: 'commitments', text: `Commitments for ${period}` }]
      : []),
  ];
}

function developmentsTitle(previousPeriod: string | undefined): string {
  return previousPeriod ? `Developments since the ${previousPeriod} statement` : 'Developments';
}

function developments({ strands, developments, previousPeriod }: Statement): Markup | undefined {
  if (developments.length === 0) return undefined;
  return html`<h2 id="developments">${developmentsTitle(previousPeriod)}</h2>
${strands.map(({ id, title }) => {
  const own = developments.filter(({ strand }) => strand === id);
  return (
    own.length > 0 &&
    html`<h3 id="strand-${id}">${title}</h3>
<ul>
${own.map(
  ({ text }) => html`<li>${raw(renderSentence(text))}</li>
`,
)}</ul>
`
  );
})}`;
}

function commitments(statement: Statement, statements: readonly Statement[]): Markup {
  const { strands, commitments, period } = statement;
  const after = statementAfter(statement, statements);
  const answered = after ? answeredIn(after, statements) : [];
  return html`<h2 id="commitments">Commitments for ${period}</h2>
${
  after &&
  html`<p class="progress"><strong>${shownProgress(progressOf(answered))}.</strong> The ${statementLink(after, `${after.period} statement`, 'answers')} says what became of each.</p>`
}
<ol class="commitments">
${commitments.map(({ id, text, strand, status, outcome }) => {
  const title = strands.find((candidate) => candidate.id === strand)?.title;
  // Once it is answered, its history says how it stands.
  const isAnswered = answered.some(({ commitment }) => commitment.id === id);
  const standing = !isAnswered && html`<span class="status">${capitalised(status)}</span>`;
  return html`<li id="commitment-${id}">
<p>${raw(renderSentence(text))}</p>
${outcome && html`<p>${raw(renderSentence(outcome))}</p>`}
${(title || standing) && html`<p class="commitment-meta">${title && html`<span>${title}</span>`}${title && standing && ' · '}${standing}</p>`}
${commitmentHistory(id, statement, statements, statement)}
</li>
`;
})}</ol>`;
}
