/** Reads one text: its front matter through a schema, its Markdown for what is in it and what is wrong in it. */
import type { z } from 'zod';
import type { Paper } from '../model/paper.ts';
import type { Problem } from '../model/problem.ts';
import { readMarkdown } from '../model/read-markdown.ts';
import type { Reference } from '../model/reference.ts';
import type { DataFiles } from '../model/source.ts';
import type { Strings } from '../model/strings.ts';
import { emptyTextProblems } from './markdown/empty-text.ts';
import { filledPlaceProblems } from './markdown/filled-place-problems.ts';
import { type ParsedText, parseText } from './markdown/parsed-text.ts';
import { findMarkdownProblems } from './markdown/problems.ts';
import { type RenderedMarkdown, renderTokens } from './markdown/render.ts';
import { signProblems } from './markdown/sign-problems.ts';
import { factsOf, type TextFacts } from './markdown/text-facts.ts';
import { unseenProblems } from './markdown/unseen-text.ts';
import { readRefused } from './refused-front-matter.ts';

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
  /** The words around texts in a language, if the text is to be rendered at once. */
  readonly stringsFor?: ((language: string) => Strings) | undefined;
}

/** Plain data: as much of a text as could be read. */
export interface Reading<T> {
  /** The front matter. */
  readonly entry?: T | undefined;
  readonly facts?: TextFacts | undefined;
  readonly problems: readonly Problem[];
}

/** What is read of a text, and what its page will show of it, as far as its tokens can tell both. */
export interface ReadAnew<T> {
  readonly reading: Reading<T>;
  readonly rendering?: Rendering | undefined;
}

interface Rendering {
  readonly references: readonly Reference[];
  readonly strings: Strings;
  readonly rendered: RenderedMarkdown;
}

export function readText<S extends z.ZodObject>(
  schema: S,
  { name, text: written, beside, data, isPage, stringsFor }: TextFile,
): ReadAnew<z.output<S>> {
  const { value, source, problems } = readMarkdown(schema, name, written);
  if (!source) return { reading: { problems } };
  const front = value?.data ?? readRefused(source.frontMatter);
  const isPaper = 'references' in schema.shape;
  const references = front && (isPaper ? referencesIn(front) : []);
  const strings = value && stringsFor?.(languageOf(value.data));
  const text = parseText({ ...source, data }, references, strings);
  const reading = {
    entry: value?.data,
    facts: factsOf(text),
    problems: [
      ...problems,
      ...(isPaper ? emptyTextProblems(text) : []),
      ...findMarkdownProblems(text, beside),
      ...filledPlaceProblems(text, isPage),
      // A page is never printed as a pamphlet, and screens have typefaces of their own.
      ...(isPage ? [] : signProblems(source)),
      ...(publishesSource(front) ? unseenProblems(text) : []),
    ],
  };
  if (!references || !strings || showsPictures(text)) return { reading };
  return { reading, rendering: { references, strings, rendered: renderTokens(text) } };
}

/** How they are shown is known once all pictures are read. */
function showsPictures({ tokens }: ParsedText): boolean {
  return tokens.some(({ children }) => children?.some(({ type }) => type === 'image'));
}

function languageOf(entry: object): string {
  return (entry as Pick<Paper, 'language'>).language;
}

function referencesIn(front: object): readonly Reference[] | undefined {
  return (front as Partial<Pick<Paper, 'references'>>).references;
}

function publishesSource(front: object | undefined): boolean {
  return front !== undefined && 'attachSource' in front && front.attachSource === true;
}
