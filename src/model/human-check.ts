/** `human-checks.yaml`: which pamphlets a person has looked at, with the human-check sheet of each. */
import { z } from 'zod';
import { fullDate } from './partial-date.ts';
import { line } from './text-fields.ts';

/** As a sheet shows it, in fours, or whole: at least the 16 digits that are shown. */
const digest = z
  .string()
  .transform((text) => text.replaceAll(' ', '').toLowerCase())
  .refine((text) => /^[0-9a-f]{16,64}$/.test(text), 'is no version of a file')
  .describe('Write in quotation marks what the sheet has under “Version” after SHA-256.');

export const humanChecksSchema = z
  .array(
    z.strictObject({
      sha256: digest,
      by: line.describe('Write who has answered the questions, as the page is to name them.'),
      on: fullDate,
    }),
  )
  .min(1)
  .describe('Write a list of sheets, each with sha256, by and on.');

/** A sheet on which every question was answered with yes. */
export type HumanCheck = z.output<typeof humanChecksSchema>[number];
