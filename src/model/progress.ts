/** How many commitments came to which end. */
import { type Fate, fates } from './answer.ts';
import type { AnsweredCommitment } from './statement-chain.ts';

export interface Progress {
  readonly total: number;
  readonly counts: Readonly<Record<Fate, number>>;
}

export function progressOf(answered: readonly Pick<AnsweredCommitment, 'fate'>[]): Progress {
  const count = (fate: Fate) => answered.filter((one) => one.fate === fate).length;
  return {
    total: answered.length,
    counts: Object.fromEntries(fates.map((fate) => [fate, count(fate)])) as Record<Fate, number>,
  };
}
