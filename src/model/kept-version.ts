/** What the front matter of a kept version says of its being kept, and of what was put right in it since. */
import { z } from 'zod';
import { fullDate } from './partial-date.ts';
import { prose } from './text-fields.ts';

/** In fours, so that YAML never takes it for a number, or without spaces. */
const digest = z
  .string()
  .transform((text) => text.replaceAll(' ', '').toLowerCase())
  .refine((text) => /^[0-9a-f]{16}$/.test(text), 'is no digest of a version')
  .describe('Write the 16 digits that the build names, like 9f86 d081 884c 7d65.');

/** Keys of papers. Versions that were kept by hand have none of them. */
export const keptFields = {
  kept: digest.optional(),
  corrected: z
    .array(
      z.strictObject({
        date: fullDate,
        note: prose.describe('Say in one sentence what was put right.'),
        kept: digest,
      }),
    )
    .default([])
    .describe(
      'Write a list of what was put right in a kept version, each with date, note and kept.',
    ),
};
