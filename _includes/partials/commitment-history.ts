/** The history of a commitment in one line: the statements that speak of it, and what each says. */
import type { Fate } from '../../src/model/answer.ts';
import type { Statement } from '../../src/model/statement.ts';
import { historyOf } from '../../src/model/statement-chain.ts';
import { html, type Markup } from '../../src/site/html.ts';
import { statementLink } from './statement-link.ts';

export const fateWords: Readonly<Record<Fate, string>> = {
  done: 'done',
  carried: 'carried on',
  changed: 'changed',
  dropped: 'dropped',
};

/**
 * "Promised in 2022/23, changed in 2023/24, done in 2024/25." Nothing for one that only the statement
 * itself speaks of.
 *
 * @param promisedIn any statement that promises it
 * @param page the statement on whose page the line stands, which needs no link
 */
export function commitmentHistory(
  id: string,
  promisedIn: Statement,
  statements: readonly Statement[],
  page: Statement,
): Markup | undefined {
  const steps = historyOf(id, promisedIn, statements);
  if (steps.length < 2) return undefined;
  return html`<p class="commitment-meta">${steps.map(({ statement, event }, index) => {
    const word = event === 'promised' ? 'Promised' : fateWords[event];
    const period = statement === page ? statement.period : statementLink(statement);
    return html`${index > 0 && ', '}${word} in ${period}`;
  })}.</p>`;
}
