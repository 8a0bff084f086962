/** Reads a text as an earlier build has kept it, or else anew: only then is there Markdown to parse. */
import { basename, dirname, join } from 'node:path/posix';
import type { z } from 'zod';
import { decodeText } from '../model/decode-text.ts';
import type { Problem } from '../model/problem.ts';
import { sourceOf } from '../model/read-markdown.ts';
import type { DataFiles, Source } from '../model/source.ts';
import { KeptResults, keyOf } from './kept/kept-results.ts';
import { keepRendering } from './markdown/render-text.ts';
import type { Reading, TextFile } from './read-text.ts';

export interface KeptTextFile extends Pick<TextFile, 'beside' | 'data' | 'isPage'> {
  /** What the schema depends on, but for the code. */
  readonly madeWith: unknown;
  /** The path shown. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** A text with the key by which what is kept of it is found. Plain data: a thread can be given it. */
export interface OpenText extends Pick<TextFile, 'text' | 'beside' | 'data' | 'isPage'> {
  /** The path shown. */
  readonly file: string;
  /** Of a file that is no text: then there is nothing more to be read of it. */
  readonly problems: readonly Problem[];
  readonly key: string;
}

/** What is read of a text, or of a file that is none. */
type ReadingOfFile<T> = Reading<T> & { readonly source?: Source | undefined };

/** These name files as their folder has them, so that they hold wherever the folder is. */
type Readings<T> = KeptResults<Reading<T>>;

/** The module of the threads has all below it that makes them: the schemas as well. */
export function keptReadings<T>(): Readings<T> {
  return new KeptResults('readings', new URL('./read-texts-worker.ts', import.meta.url));
}

export function openText({ madeWith, bytes, ...file }: KeptTextFile): OpenText {
  const { value: text = '', problems } = decodeText(file.file, bytes);
  const data = [...named(file.data).values()];
  const key = keyOf(madeWith, basename(file.file), text, [...file.beside], data, file.isPage);
  return { ...file, text, problems, key };
}

/** @returns undefined for a text that nothing is kept of */
export function findKeptText<T>(kept: Readings<T>, open: OpenText): ReadingOfFile<T> | undefined {
  if (open.problems.length > 0) return { problems: open.problems };
  const reading = kept.find(open.key);
  return reading && placed(reading, open);
}

/**
 * Reads it anew, and keeps what was read.
 *
 * @param stringsFor gives the words around texts in a language, if the text is to be rendered at once
 */
export async function readTextToKeep<S extends z.ZodObject>(
  schema: S,
  kept: Readings<z.output<S>>,
  open: OpenText,
  stringsFor?: TextFile['stringsFor'],
): Promise<ReadingOfFile<z.output<S>>> {
  const { readText } = await import('./read-text.ts');
  const { file, text, data, beside, isPage } = open;
  const { reading, rendering } = readText(schema, {
    ...{ name: basename(file), text, beside, isPage, stringsFor },
    data: named(data),
  });
  kept.keep(open.key, reading);
  const read = placed(reading, open);
  // What has been parsed need not be parsed again for its page.
  if (read.source && rendering) {
    const { rendered, ...options } = rendering;
    keepRendering(read.source, options, rendered);
  }
  return read;
}

/** As the folder has them. */
function named(data: DataFiles): DataFiles {
  return new Map([...data].map(([name, { text }]) => [name, { file: name, text }]));
}

function placed<T>(reading: Reading<T>, { file, text, data }: OpenText): ReadingOfFile<T> {
  const source = sourceOf(file, text);
  return {
    ...reading,
    source: source && reading.facts && { ...source, data },
    problems: reading.problems.map((problem) => ({
      ...problem,
      file: join(dirname(file), problem.file),
    })),
  };
}
