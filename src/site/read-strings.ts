/** Reads what is said around papers in other languages, where the data folder has it. */
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../model/problem.ts';
import { type StringsByLanguage, stringsByLanguage } from '../model/strings.ts';
import { stringsSchema } from '../model/strings-schema.ts';
import { readYamlFile } from './read-data.ts';

interface ReadStrings {
  readonly strings: StringsByLanguage;
  readonly problems: readonly Problem[];
}

/** @param folder of the data; without the file, there are English words alone */
export async function readStrings(folder: string): Promise<ReadStrings> {
  const path = join(folder, 'strings.yaml');
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  if (!isThere) return { strings: stringsByLanguage({}), problems: [] };
  const { value, problems } = await readYamlFile(stringsSchema, path);
  return { strings: stringsByLanguage(value ?? {}), problems };
}
