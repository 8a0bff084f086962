/** Reads the files with numbers that stand beside the texts of one kind. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeText } from '../model/decode-text.ts';
import type { Problem } from '../model/problem.ts';
import type { DataFile, DataFiles, Source } from '../model/source.ts';
import { unusedData } from './content-files.ts';
import { byFolder } from './folders.ts';
import type { TextFacts } from './markdown/text-facts.ts';
import { shownPath } from './shown-path.ts';

export interface ReadDataFiles {
  /** By their folders below that of the kind, and their names. */
  readonly folders: ReadonlyMap<string, DataFiles>;
  readonly problems: readonly Problem[];
}

/** @param paths below the folder */
export async function readDataFiles(
  folder: string,
  paths: readonly string[],
): Promise<ReadDataFiles> {
  const files: [path: string, file: DataFile][] = [];
  const problems: Problem[] = [];
  for (const path of paths) {
    const file = shownPath(join(folder, path));
    const { value: text, problems: found } = decodeText(file, await readFile(join(folder, path)));
    files.push([path, { file, text }]);
    problems.push(...found);
  }
  return { folders: byFolder(files), problems };
}

/** Those that no chart of any text names. */
export function unusedDataFiles(
  { folders }: Pick<ReadDataFiles, 'folders'>,
  texts: readonly {
    readonly source?: Source | undefined;
    readonly facts?: Pick<TextFacts, 'dataFiles'> | undefined;
  }[],
): Problem[] {
  const used = new Set(
    texts.flatMap(({ source, facts }) => facts?.dataFiles.map((name) => source?.data?.get(name))),
  );
  return [...folders.values()]
    .flatMap((files) => [...files.values()])
    .filter((file) => !used.has(file))
    .map(({ file }) => unusedData(file));
}
