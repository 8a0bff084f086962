/** Reads one text: its front matter through a schema, its Markdown for what is in it and what is wrong in it. */
import type { z } from 'zod';
import type { Paper } from '../model/paper.ts';
import type { Problem } from '../model/problem.ts';
import { readMarkdown } from '../model/read-markdown.ts';
import type { Reference } from '../model/reference.ts';
import type { DataFiles } from '../model/source.ts';
import { filledPlaceProblems } from './markdown/filled-place-problems.ts';
import { parseText } from './markdown/parsed-text.ts';
import { findMarkdownProblems } from './markdown/problems.ts';
import { factsOf, type TextFacts } from './markdown/text-facts.ts';
import { unseenProblems } from './markdown/unseen-text.ts';

/** A text as its folder has it. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
  /** Names of the files in its folder. */
  readonly beside: ReadonlySet<string>;
  /** Those with data among them. */
  readonly data: DataFiles;
  /** Whether it is a page, and not one that is printed as a pamphlet. */
  readonly isPage: boolean;
}

/** Plain data: as much of a text as could be read. */
export interface Reading<T> {
  /** The front matter. */
  readonly entry?: T | undefined;
  readonly facts?: TextFacts | undefined;
  readonly problems: readonly Problem[];
}

export function readText<S extends z.ZodObject>(
  schema: S,
  { name, text: written, beside, data, isPage }: TextFile,
): Reading<z.output<S>> {
  const { value, source, problems } = readMarkdown(schema, name, written);
  if (!source) return { problems };
  const text = parseText({ ...source, data }, value && referencesIn(value.data));
  return {
    entry: value?.data,
    facts: factsOf(text),
    problems: [
      ...problems,
      ...findMarkdownProblems(text, beside),
      ...filledPlaceProblems(text, isPage),
      ...(publishesSource(value?.data) ? unseenProblems(text) : []),
    ],
  };
}

/** Only papers have any. */
function referencesIn(entry: object): readonly Reference[] {
  return (entry as Partial<Pick<Paper, 'references'>>).references ?? [];
}

function publishesSource(entry: object | undefined): boolean {
  return entry !== undefined && 'attachSource' in entry && entry.attachSource === true;
}
