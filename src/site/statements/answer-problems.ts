/** Finds commitments of the last statement that are not answered, and answers that fit no commitment. */
import { fates, goesOn } from '../../model/answer.ts';
import { frontMatterProblem, placeInFrontMatter } from '../../model/front-matter-problem.ts';
import { nearestName } from '../../model/nearest-name.ts';
import type { Problem } from '../../model/problem.ts';
import type { Path } from '../../model/schema-path.ts';
import type { Commitment, Statement } from '../../model/statement.ts';

type Finding = Pick<Problem, 'fact' | 'hint'>;

export function answerProblems(own: Statement, last: Statement): Problem[] {
  return [
    ...last.commitments.flatMap((_, index) => unanswered(own, last, index)),
    ...own.answers.flatMap((_, index) => unfitting(own, last, index)),
  ];
}

/** For a statement before which there is none. */
export function answersToNothing(own: Statement): Problem[] {
  if (own.answers.length === 0) return [];
  return [
    frontMatterProblem(own.source, ['answers'], {
      code: 'commitment-answer',
      fact: 'There is no statement before this one, so there is nothing to answer.',
      hint: 'Add the statement before it, or take the answers out.',
    }),
  ];
}

/** A commitment of the last statement, by its place there. */
function unanswered(own: Statement, last: Statement, index: number): Problem[] {
  const promised = last.commitments[index];
  if (!promised) return [];
  const { answers } = own;
  const given = answers.findIndex(({ id }) => id === promised.id);
  const { fate, outcome } = answers[given] ?? {};
  if (fate && outcome) return [];
  const where = placeName(last, ['commitments', index]);
  const words = `"${promised.text}", promised in ${last.period} (${where})`;
  // Where it is missing: among the answers, or where the commitments show that there are none.
  const list = own.answers.length > 0 ? ['answers'] : ['commitments'];
  const path = given < 0 ? list : ['answers', given];
  const code = 'commitment-unanswered';
  return [frontMatterProblem(own.source, path, { code, ...missing(promised, own, words) })];
}

function missing({ id }: Commitment, { answers, commitments }: Statement, words: string): Finding {
  const answer = answers.find((one) => one.id === id);
  const stays = commitments.some((one) => one.id === id);
  const choice = stays ? 'carried or changed' : `${fates.slice(0, -1).join(', ')} or dropped`;
  if (!answer) {
    return {
      fact: `The commitment "${id}" is not answered: ${words}.`,
      hint: `Add it under answers: its id, its fate (${choice}), and its outcome in words.`,
    };
  }
  if (!answer.fate) {
    return {
      fact: `The commitment "${id}" has no fate yet: ${words}.`,
      hint: `Write fate: done, carried, changed or dropped${answer.outcome ? '' : ', and the outcome in words'}.`,
    };
  }
  return {
    fact: `The commitment "${id}" is ${answer.fate}, without words: ${words}.`,
    hint: 'Say in outcome what came of it; if it was changed or dropped, why.',
  };
}

/** An answer, by its place. */
function unfitting(own: Statement, last: Statement, index: number): Problem[] {
  const answer = own.answers[index];
  if (!answer) return [];
  const promised = last.commitments.findIndex(({ id }) => id === answer.id);
  const then = last.commitments[promised];
  const finding = then
    ? misfit(answer, then, own, () => placeName(last, ['commitments', promised, 'text']))
    : toNothing(answer.id, last);
  if (!finding) return [];
  const path = ['answers', index, then ? 'fate' : 'id'];
  return [frontMatterProblem(own.source, path, { code: 'commitment-answer', ...finding })];
}

function toNothing(id: string, { period, commitments }: Statement): Finding {
  const ids = commitments.map((commitment) => commitment.id);
  const nearest = nearestName(id, ids);
  return {
    fact: `The statement for ${period} has no commitment "${id}".`,
    hint: nearest ? `Did you mean "${nearest}"?` : `Its commitments are: ${ids.join(', ')}.`,
  };
}

function misfit(
  { id, fate }: Statement['answers'][number],
  then: Commitment,
  { commitments }: Statement,
  where: () => string,
): Finding | undefined {
  if (!fate) return undefined;
  const ended = then.status === 'done' || then.status === 'dropped';
  if (ended && then.status !== fate) {
    return {
      fact: `"${id}" is ${fate} here, and ${then.status} already where it was promised (${where()}).`,
      hint: `Write fate: ${then.status}, or another status there.`,
    };
  }
  const now = commitments.find((commitment) => commitment.id === id);
  if (!goesOn(fate)) {
    return (
      now && {
        fact: `"${id}" is ${fate}, and among the commitments again.`,
        hint: 'Take it out of the commitments, or write fate: carried or changed.',
      }
    );
  }
  if (!now) {
    return {
      fact: `"${id}" is ${fate}, and not among the commitments.`,
      hint: 'Add it to the commitments under the same id, or write fate: done or dropped.',
    };
  }
  const isSame = now.text === then.text;
  if (fate === 'carried' && !isSame) {
    return {
      fact: `"${id}" is carried, and its words are not those that were promised: "${then.text}" (${where()}).`,
      hint: 'Take those words over, or write fate: changed and say why in outcome.',
    };
  }
  if (fate === 'changed' && isSame) {
    return {
      fact: `"${id}" is changed, and its words are those that were promised (${where()}).`,
      hint: 'Write what is promised now, or fate: carried.',
    };
  }
  if (fate === 'changed' && now.status === 'carried over') {
    return {
      fact: `"${id}" is changed, and its status says that it is carried over.`,
      hint: 'Write status: committed or in progress, or fate: carried.',
    };
  }
  return undefined;
}

/** `file:line`, to name a place of another file in a sentence. */
function placeName({ source }: Statement, path: Path): string {
  return `${source.file}:${placeInFrontMatter(source, path).line}`;
}
