/** A page that is neither paper nor statement: home, about, accessibility, formats. */
import { z } from 'zod';
import type { Source } from './source.ts';
import { aliases, language, line, prose } from './text-fields.ts';

export const pageFrontMatter = z.strictObject({
  title: line.describe('Write the title of the page.'),
  summary: prose.describe('Say in one sentence what the page is for.'),
  aliases,
  language: language.default('en-GB'),
});

export interface Page extends z.output<typeof pageFrontMatter> {
  /** The name of its file; `index` is the home page, each other one is at `/<slug>/`. */
  readonly slug: string;
  readonly source: Source;
}
