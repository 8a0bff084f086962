/** Reads a text as an earlier build has kept it, or else anew: only then is there Markdown to parse. */
import { basename, dirname, join } from 'node:path/posix';
import type { z } from 'zod';
import { decodeText } from '../model/decode-text.ts';
import { sourceOf } from '../model/read-markdown.ts';
import type { DataFiles, Source } from '../model/source.ts';
import { type KeptResults, keyOf } from './kept/kept-results.ts';
import { keepRendering } from './markdown/render-text.ts';
import type { Reading, TextFile } from './read-text.ts';

interface KeptTextFile extends Pick<TextFile, 'beside' | 'data' | 'isPage' | 'stringsFor'> {
  /** What the schema depends on, but for the code. */
  readonly madeWith: unknown;
  /** The path shown. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

type ReadingOfFile<T> = Reading<T> & { readonly source?: Source | undefined };

/**
 * What is kept names files as their folder has them, so that it holds wherever the folder is.
 *
 * @returns its source as well, if it has front matter
 */
export async function readKeptText<S extends z.ZodObject>(
  schema: S,
  kept: KeptResults<Reading<z.output<S>>>,
  { madeWith, file, bytes, beside, data, isPage, stringsFor }: KeptTextFile,
): Promise<ReadingOfFile<z.output<S>>> {
  const { value: text, problems: undecoded } = decodeText(file, bytes);
  if (text === undefined) return { problems: undecoded };
  const name = basename(file);
  const named: DataFiles = new Map(
    [...data].map(([beside, { text }]) => [beside, { file: beside, text }]),
  );
  const key = keyOf(madeWith, name, text, [...beside], [...named.values()], isPage);
  const source = sourceOf(file, text);
  let reading = kept.find(key);
  if (!reading) {
    const { readText } = await import('./read-text.ts');
    const anew = readText(schema, { name, text, beside, data: named, isPage, stringsFor });
    reading = anew.reading;
    kept.keep(key, reading);
    // What has been parsed need not be parsed again for its page.
    if (source && anew.rendering) {
      const { rendered, ...options } = anew.rendering;
      keepRendering({ ...source, data }, options, rendered);
    }
  }
  return {
    ...reading,
    source: source && reading.facts && { ...source, data },
    problems: reading.problems.map((problem) => ({
      ...problem,
      file: join(dirname(file), problem.file),
    })),
  };
}
