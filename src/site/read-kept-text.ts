/** Reads a text as an earlier build has kept it, or else anew: only then is there Markdown to parse. */
import { basename, dirname, join } from 'node:path/posix';
import type { z } from 'zod';
import { decodeText } from '../model/decode-text.ts';
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

type ReadingOfFile<T> = Reading<T> & { readonly source?: Source | undefined };

/** These name files as their folder has them, so that they hold wherever the folder is. */
type Readings<T> = KeptResults<Reading<T>>;

/** The module of the threads has all below it that makes them: the schemas as well. */
export function keptReadings<T>(): Readings<T> {
  return new KeptResults('readings', new URL('./read-texts-worker.ts', import.meta.url));
}

/** @returns undefined for a text that nothing is kept of */
export function findKeptText<T>(
  kept: Readings<T>,
  file: KeptTextFile,
): ReadingOfFile<T> | undefined {
  const { text, key, problems } = opened(file);
  if (text === undefined) return { problems };
  const reading = kept.find(key);
  return reading && placed(reading, text, file);
}

/** @param stringsFor gives the words around texts in a language, if the text is to be rendered at once */
export async function readKeptText<S extends z.ZodObject>(
  schema: S,
  kept: Readings<z.output<S>>,
  file: KeptTextFile,
  stringsFor?: TextFile['stringsFor'],
): Promise<ReadingOfFile<z.output<S>>> {
  const found = findKeptText(kept, file);
  if (found) return found;
  const { text = '', key, name, data } = opened(file);
  const { readText } = await import('./read-text.ts');
  const { reading, rendering } = readText(schema, { ...file, name, text, data, stringsFor });
  kept.keep(key, reading);
  const read = placed(reading, text, file);
  // What has been parsed need not be parsed again for its page.
  if (read.source && rendering) {
    const { rendered, ...options } = rendering;
    keepRendering(read.source, options, rendered);
  }
  return read;
}

function opened({ madeWith, file, bytes, beside, data, isPage }: KeptTextFile) {
  const { value: text, problems } = decodeText(file, bytes);
  const name = basename(file);
  const named: DataFiles = new Map(
    [...data].map(([beside, { text }]) => [beside, { file: beside, text }]),
  );
  const key = keyOf(madeWith, name, text, [...beside], [...named.values()], isPage);
  return { text, problems, name, data: named, key };
}

function placed<T>(
  reading: Reading<T>,
  text: string,
  { file, data }: KeptTextFile,
): ReadingOfFile<T> {
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
