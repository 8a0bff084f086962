/** A policy paper: its front matter as a schema, and the shape that every later stage trusts. */
import { z } from 'zod';
import { filledText } from './filled-text.ts';
import { keptFields } from './kept-version.ts';
import { topicField } from './organisation.ts';
import { paperKinds } from './paper-kinds.ts';
import { type FullDate, formatPartialDate, fullDate, partialDate } from './partial-date.ts';
import { references } from './reference.ts';
import type { Source } from './source.ts';
import { english, type Strings } from './strings.ts';
import { aliases, language, line, prose, slug } from './text-fields.ts';

const person = z
  .strictObject({
    name: line.describe('Write the name as the person gives it.'),
    role: line.describe('Write the role that the person has, or leave the key out.').optional(),
    family: line
      .describe('Write the family name as it stands in the name, for citations, or leave it out.')
      .optional(),
  })
  .refine(({ name, family }) => family === undefined || name.includes(family), {
    path: ['family'],
    message: 'is no part of the name',
  });

const change = z.strictObject({
  date: partialDate,
  note: prose.describe('Say in one sentence what changed.'),
});

const withdrawal = z.strictObject({
  date: partialDate,
  reason: prose.describe('Say in a sentence or two why the paper is withdrawn.'),
  replacedBy: slug
    .describe('Write the folder’s name of the paper to read instead, or leave the key out.')
    .optional(),
});

export const paperFrontMatter = z.strictObject({
  title: line.describe('Write the title of the paper.'),
  descriptiveTitle: z
    .boolean()
    .default(false)
    .describe('Write true if the title describes the paper because it has none of its own.'),
  kind: z.enum(paperKinds).describe(`Write one of: ${paperKinds.join(', ')}.`),
  summary: prose.describe('Say in one or two sentences what the paper is about.'),
  authors: z.array(person).default([]).describe('Write a list of people, each with a name.'),
  supporters: z.array(line).default([]).describe('Write a list of names.'),
  ...topicField(),
  series: line.describe('Write the name of the series, or leave the key out.').optional(),
  issued: partialDate.optional(),
  updated: partialDate.optional(),
  listed: fullDate,
  version: fullDate
    .describe('Write the day on which this text came out, like 2024-01-15, or leave the key out.')
    .optional(),
  position: z
    .int()
    .positive()
    .describe('Write the place in the listing as a whole number; it orders papers without a date.')
    .optional(),
  changes: z
    .array(change)
    .default([])
    .describe('Write a list of changes, each with date and note.'),
  withdrawn: withdrawal
    .describe('Write date and reason, and replacedBy if another paper takes its place.')
    .optional(),
  ...keptFields,
  aliases,
  references,
  language: language.default('en-GB'),
  translationOf: slug
    .describe('Write the folder’s name of the paper that this one is a translation of.')
    .optional(),
  readersEdition: z
    .boolean()
    .default(false)
    .describe('Write true if this is a guide to a paper that is not reproduced here.'),
  attachSource: z
    .boolean()
    .default(false)
    .describe(
      'Write true to publish the Markdown of the text, beside the page and in the pamphlet.',
    ),
  draft: z.boolean().default(false).describe('Write true to keep the paper off the site.'),
});

export interface Paper extends z.output<typeof paperFrontMatter> {
  /** The name of its folder, and of its page: `papers/<slug>/`. */
  readonly slug: string;
  readonly source: Source;
  /** Of a text that a newer one has taken the place of: its version, which is part of its address. */
  readonly superseded?: FullDate;
}

/** The day on which this text of a paper came out on this site. */
export function versionOf({ version, listed }: Pick<Paper, 'version' | 'listed'>): FullDate {
  return version ?? listed;
}

/**
 * The title wherever the text itself is not beside it: in lists, in the title of the window, on each page
 * of a pamphlet.
 */
export function titleInLists(
  { title, withdrawn, superseded }: Pick<Paper, 'title' | 'withdrawn' | 'superseded'>,
  { withdrawnTitle, versionTitle, tag }: Strings = english,
): string {
  if (superseded) {
    return filledText(versionTitle, { title, date: formatPartialDate(superseded, tag) });
  }
  return withdrawn ? filledText(withdrawnTitle, { title }) : title;
}
