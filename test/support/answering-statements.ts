/** Makes random statements answer each other, with every fate that there is. */
import { fates, goesOn } from '../../src/model/answer.ts';
import type { Commitment } from '../../src/model/statement.ts';
import type { GeneratedText } from './paper-generator.ts';

interface Fields {
  readonly period: string;
  readonly commitments: readonly Commitment[];
}

/** In the order of their periods; each then follows the one before it. */
export function answering(statements: readonly GeneratedText[]): GeneratedText[] {
  let last: Fields | undefined;
  return statements.map((text) => {
    const own = text.frontMatter as Fields;
    const fields = last ? following(own, last) : own;
    last = fields;
    return { ...text, frontMatter: fields };
  });
}

function following(own: Fields, last: Fields): Fields {
  const answered = last.commitments.map((commitment, index) => {
    const { status } = commitment;
    const hasEnded = status === 'done' || status === 'dropped';
    const fate = hasEnded ? status : (fates[index % fates.length] ?? 'done');
    return { commitment, fate };
  });
  const again = answered
    .filter(({ fate }) => goesOn(fate))
    .map(({ commitment: { id, text }, fate }) => ({
      id,
      text: fate === 'changed' ? `${text} And more.` : text,
      status: 'in progress' as const,
    }));
  const taken = new Set(answered.map(({ commitment }) => commitment.id));
  const added = own.commitments.map((commitment) =>
    taken.has(commitment.id)
      ? { ...commitment, id: `${commitment.id}-of-${own.period.slice(0, 4)}` }
      : commitment,
  );
  const fields = {
    ...own,
    previousPeriod: last.period,
    answers: answered.map(({ commitment, fate }) => ({
      id: commitment.id,
      fate,
      outcome: `It is ${fate}, because of *this*.`,
    })),
    commitments: [...again, ...added],
  };
  return fields;
}
