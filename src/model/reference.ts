/** A work that a paper refers to, as its front matter names it. */
import { z } from 'zod';
import { partialDate } from './partial-date.ts';
import { line, slug } from './text-fields.ts';

const reference = z
  .strictObject({
    id: slug.describe(
      'Write a short name for the work, like smith-2020; the text says [@smith-2020].',
    ),
    title: line.describe('Write the title of the work.'),
    authors: z
      .array(line)
      .min(1)
      .describe('Write a list of names, like Ann Smith or “Smith, Ann”.')
      .optional(),
    organisation: line
      .describe('Write the organisation that is the author, or leave the key out if people are.')
      .optional(),
    issued: partialDate.optional(),
    container: line
      .describe('Write the title of the journal, book or web site that the work is part of.')
      .optional(),
    publisher: line.describe('Write who published the work, or leave the key out.').optional(),
    url: z
      .url({ protocol: /^https?$/, message: 'is no address of the web' })
      .describe('Write an address that starts with https://.')
      .optional(),
  })
  .refine(({ authors, organisation }) => Boolean(authors) !== Boolean(organisation), {
    path: ['id'],
    message: 'needs authors or an organisation, and not both',
  });

export const references = z
  .array(reference)
  .default([])
  .superRefine((entries, context) => {
    entries.forEach(({ id }, index) => {
      if (entries.findIndex((other) => other.id === id) === index) return;
      context.addIssue({
        code: 'custom',
        path: [index, 'id'],
        input: id,
        message: 'is the id of another reference',
        params: { code: 'duplicate-entry' },
      });
    });
  })
  .describe('Write a list of works, each with id, title, and authors or organisation.');

export type Reference = z.output<typeof reference>;
