/** A yearly equalities statement: strands, developments and commitments as data, with prose around. */
import { z } from 'zod';
import { answersField } from './answer.ts';
import { topicField } from './organisation.ts';
import { fullDate } from './partial-date.ts';
import { periodField } from './period.ts';
import type { Source } from './source.ts';
import { aliases, language, line, prose, slug } from './text-fields.ts';

export const commitmentStatuses = [
  'committed',
  'in progress',
  'done',
  'carried over',
  'dropped',
] as const;

const strand = z.strictObject({
  id: slug.describe('Write a short name for the strand, like board-diversity.'),
  title: line.describe('Write the title of the strand.'),
});

const development = z.strictObject({
  strand: slug.describe('Write the id of one of the strands.'),
  text: prose.describe('Say what was done. *Titles* may stand in asterisks.'),
});

const commitment = z.strictObject({
  id: slug.describe('Write a name that stays the same from year to year.'),
  text: prose.describe('Say what is promised. *Titles* may stand in asterisks.'),
  strand: slug.describe('Write the id of one of the strands, or leave the key out.').optional(),
  status: z.enum(commitmentStatuses).describe(`Write one of: ${commitmentStatuses.join(', ')}.`),
  outcome: prose.describe('Say what came of it, or leave the key out.').optional(),
});

export const statementFrontMatter = z
  .strictObject({
    title: line.describe('Write the title of the statement.'),
    period: periodField,
    previousPeriod: periodField.optional(),
    summary: prose.describe('Say in one or two sentences what the statement is about.'),
    strands: z.array(strand).min(1).describe('Write a list of strands, each with id and title.'),
    developments: z
      .array(development)
      .default([])
      .describe('Write a list of developments, each with strand and text.'),
    commitments: z
      .array(commitment)
      .min(1)
      .describe('Write a list of commitments, each with id, text and status.'),
    answers: answersField,
    ...topicField(),
    reviewed: line.describe('Say how often the statement is reviewed, like "every 12 months".'),
    published: fullDate.optional(),
    reviewBy: fullDate.optional(),
    listed: fullDate,
    aliases,
    language: language.default('en-GB'),
    draft: z.boolean().default(false).describe('Write true to keep the statement off the site.'),
  })
  .superRefine(({ strands, developments, commitments, answers, ...data }, context) => {
    const known = strands.map(({ id }) => id);
    for (const [list, entries] of Object.entries({ developments, commitments })) {
      entries.forEach(({ strand }, index) => {
        if (strand === undefined || known.includes(strand)) return;
        context.addIssue({
          code: 'custom',
          path: [list, index, 'strand'],
          input: strand,
          message: 'is the id of no strand',
        });
      });
    }
    const named = {
      strand: ['strands', strands],
      commitment: ['commitments', commitments],
      answer: ['answers', answers],
    } as const;
    for (const [what, [list, entries]] of Object.entries(named)) {
      entries.forEach(({ id }, index) => {
        if (entries.findIndex((other) => other.id === id) === index) return;
        context.addIssue({
          code: 'custom',
          path: [list, index, 'id'],
          input: id,
          message: `is the id of another ${what}`,
          params: { code: 'duplicate-entry' },
        });
      });
    }
    // Periods are years of four digits: as texts they sort as they follow each other.
    if (data.previousPeriod !== undefined && data.previousPeriod >= data.period) {
      context.addIssue({
        code: 'custom',
        path: ['previousPeriod'],
        input: data.previousPeriod,
        message: 'is not before the period of the statement',
      });
    }
  });

export type Commitment = z.output<typeof commitment>;

export interface Statement extends z.output<typeof statementFrontMatter> {
  /** The name of its folder, and of its page: `equalities/<slug>/`, like `2024-25`. */
  readonly slug: string;
  readonly source: Source;
}
