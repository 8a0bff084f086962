/** What a statement says became of a commitment of the statement before it. */
import { z } from 'zod';
import { prose, slug } from './text-fields.ts';

/** Done and dropped end a commitment; carried and changed promise it again, under the same id. */
export const fates = ['done', 'carried', 'changed', 'dropped'] as const;

export type Fate = (typeof fates)[number];

/** True of a fate with which the commitment is promised again. */
export function goesOn(fate: Fate): boolean {
  return fate === 'carried' || fate === 'changed';
}

/** Fate and outcome may be empty while the answer is being found; what is missing is said elsewhere. */
const answer = z.strictObject({
  id: slug.describe('Write the id that the commitment has in the last statement.'),
  fate: z
    .enum(fates)
    .describe(`Write one of: ${fates.join(', ')}.`)
    .nullish(),
  outcome: prose.describe('Say what came of it; if it was changed or dropped, why.').nullish(),
});

export const answersField = z
  .array(answer)
  .default([])
  .describe('Write a list with id, fate and outcome for each commitment of the last statement.');
