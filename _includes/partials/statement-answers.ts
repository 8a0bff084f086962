/** What became of the commitments of the statement before: progress as text and chart, then each one. */
import { fates } from '../../src/model/answer.ts';
import { type Progress, progressOf } from '../../src/model/progress.ts';
import type { Statement } from '../../src/model/statement.ts';
import { type AnsweredCommitment, answeredIn } from '../../src/model/statement-chain.ts';
import { cellOf } from '../../src/site/charts/chart.ts';
import { html, type Markup, raw } from '../../src/site/html.ts';
import type { Heading } from '../../src/site/markdown/env.ts';
import { renderSentence } from '../../src/site/markdown/render-text.ts';
import { onDemand } from '../../src/site/on-demand.ts';
import { capitalised } from '../../src/site/wording.ts';
import { commitmentHistory, fateWords } from './commitment-history.ts';

/** The heading of that part, if the statement has it. */
export function answersHeadings(statement: Statement, statements: readonly Statement[]): Heading[] {
  const [first] = answeredIn(statement, statements);
  if (!first) return [];
  const text = `What became of the ${first.promisedIn.period} commitments`;
  return [{ level: 2, id: 'answers', text }];
}

export function statementAnswers(
  statement: Statement,
  statements: readonly Statement[],
): Markup | undefined {
  const [heading] = answersHeadings(statement, statements);
  const answered = answeredIn(statement, statements);
  const [first] = answered;
  if (!heading || !first) return undefined;
  const progress = progressOf(answered);
  return html`<h2 id="${heading.id}">${heading.text}</h2>
<p class="progress"><strong>${shownProgress(progress)}.</strong> ${others(progress)}</p>
${progressChart(first.promisedIn, progress)}
<ul class="answers">
${answered.map((one) => answer(one, statement, statements))}</ul>`;
}

/** "3 of 5 done" */
export function shownProgress({ total, counts }: Progress): string {
  return `${counts.done} of ${total} done`;
}

/** "1 carried on, 1 dropped." Nothing if all are done. */
function others({ counts }: Progress): string | undefined {
  const told = fates.filter((fate) => fate !== 'done' && counts[fate] > 0);
  if (told.length === 0) return undefined;
  return `The others: ${told.map((fate) => `${counts[fate]} ${fateWords[fate]}`).join(', ')}.`;
}

function progressChart({ period }: Statement, progress: Progress): Markup {
  const { total, counts } = progress;
  return onDemand.charts().chartFigure(
    {
      kind: 'bars',
      title: `The ${period} commitments in numbers`,
      description: `Of ${total} ${total === 1 ? 'commitment' : 'commitments'}, ${fates.map((fate) => `${counts[fate]} ${fateWords[fate]}`).join(', ')}.`,
      category: 'What became of them',
      series: ['Commitments'],
      rows: fates.map((fate) => ({
        label: capitalised(fateWords[fate]),
        cells: [cellOf(counts[fate])],
      })),
    },
    'answers-chart',
  );
}

function answer(
  { commitment, promisedIn, fate, outcome }: AnsweredCommitment,
  statement: Statement,
  statements: readonly Statement[],
): Markup {
  const now = statement.commitments.find(({ id }) => id === commitment.id);
  return html`<li id="answer-${commitment.id}">
<p class="fate">${capitalised(fateWords[fate])}</p>
<p>${raw(renderSentence(commitment.text))}</p>
<p><strong>Outcome:</strong> ${raw(renderSentence(outcome))}</p>
${fate === 'changed' && now && html`<p><strong>Now promised:</strong> ${raw(renderSentence(now.text))}</p>`}
${commitmentHistory(commitment.id, promisedIn, statements, statement)}
</li>
`;
}
