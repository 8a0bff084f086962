/** How statements follow one another, and what became of each commitment on the way. */
import { type Fate, goesOn } from './answer.ts';
import type { Commitment, Statement } from './statement.ts';

/** A commitment with what the next statement says of it. */
export interface AnsweredCommitment {
  readonly commitment: Commitment;
  readonly promisedIn: Statement;
  readonly fate: Fate;
  readonly outcome: string;
}

/** What a statement does to a commitment: it promises it for the first time, or answers it. */
export interface HistoryStep {
  readonly statement: Statement;
  readonly event: 'promised' | Fate;
}

/** The one that it follows, if it is there. */
export function statementBefore(
  { previousPeriod }: Statement,
  statements: readonly Statement[],
): Statement | undefined {
  return statements.find(({ period }) => period === previousPeriod);
}

/** The one that has taken its place, if there is one. */
export function statementAfter(
  { period }: Statement,
  statements: readonly Statement[],
): Statement | undefined {
  return statements.find(({ previousPeriod }) => previousPeriod === period);
}

/** The commitments of the statement before this one, in its order, each with its answer. */
export function answeredIn(
  statement: Statement,
  statements: readonly Statement[],
): AnsweredCommitment[] {
  const promisedIn = statementBefore(statement, statements);
  if (!promisedIn) return [];
  return promisedIn.commitments.flatMap((commitment) => {
    const { fate, outcome } = statement.answers.find(({ id }) => id === commitment.id) ?? {};
    return fate && outcome ? [{ commitment, promisedIn, fate, outcome }] : [];
  });
}

/**
 * The history of a commitment, from the statement that first promised it to the last that speaks of it.
 *
 * @param statement any that promises it
 */
export function historyOf(
  id: string,
  statement: Statement,
  statements: readonly Statement[],
): HistoryStep[] {
  const steps: HistoryStep[] = [];
  let current: Statement | undefined = firstToPromise(id, statement, statements);
  let event: HistoryStep['event'] | undefined = 'promised';
  while (current && event) {
    steps.push({ statement: current, event });
    if (event !== 'promised' && !goesOn(event)) break;
    current = statementAfter(current, statements);
    event = current && fateIn(id, current);
  }
  return steps;
}

function firstToPromise(
  id: string,
  statement: Statement,
  statements: readonly Statement[],
): Statement {
  const fate = fateIn(id, statement);
  const before = statementBefore(statement, statements);
  return fate && goesOn(fate) && before ? firstToPromise(id, before, statements) : statement;
}

function fateIn(id: string, { answers }: Statement): Fate | undefined {
  return answers.find((answer) => answer.id === id)?.fate ?? undefined;
}
