/** Reads the files with numbers that stand beside the texts of one kind. */
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { decodeText } from '../model/decode-text.ts';
import type { Problem } from '../model/problem.ts';
import type { DataFile, DataFiles } from '../model/source.ts';
import { unusedData } from './content-files.ts';
import { dataFilesOf } from './markdown/charts.ts';
import type { ParsedText } from './markdown/parsed-text.ts';
import { shownPath } from './shown-path.ts';

/** By their paths below the folder of the kind. */
export interface ReadDataFiles {
  readonly files: ReadonlyMap<string, DataFile>;
  readonly problems: readonly Problem[];
}

/** @param paths below the folder */
export async function readDataFiles(
  folder: string,
  paths: readonly string[],
): Promise<ReadDataFiles> {
  const files = new Map<string, DataFile>();
  const problems: Problem[] = [];
  for (const path of paths) {
    const file = shownPath(join(folder, path));
    const { value: text, problems: found } = decodeText(file, await readFile(join(folder, path)));
    files.set(path, { file, text });
    problems.push(...found);
  }
  return { files, problems };
}

/** Those in the folder of a text, by their names. */
export function dataBeside(path: string, { files }: Pick<ReadDataFiles, 'files'>): DataFiles {
  const own = [...files].filter(([other]) => dirname(other) === dirname(path));
  return new Map(own.map(([other, file]) => [basename(other), file]));
}

/** Those that no chart of any text names. */
export function unusedDataFiles(
  { files }: Pick<ReadDataFiles, 'files'>,
  texts: readonly { readonly text?: ParsedText | undefined }[],
): Problem[] {
  const used = new Set(
    texts.flatMap(({ text }) =>
      text ? dataFilesOf(text).map((name) => text.source.data?.get(name)) : [],
    ),
  );
  return [...files.values()].filter((file) => !used.has(file)).map(({ file }) => unusedData(file));
}
