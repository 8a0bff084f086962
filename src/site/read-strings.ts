/** Reads what is said around papers in other languages, where the data folder has it. */
import { join } from 'node:path';
import type { Problem } from '../model/problem.ts';
import { type StringsByLanguage, stringsByLanguage } from '../model/strings.ts';
import { stringsSchema } from '../model/strings-schema.ts';
import { readYamlFileIfThere } from './read-yaml-file.ts';

interface ReadStrings {
  readonly strings: StringsByLanguage;
  readonly problems: readonly Problem[];
}

/** @param folder of the data; without the file, there are English words alone */
export function readStrings(folder: string): ReadStrings {
  const read = readYamlFileIfThere(stringsSchema, join(folder, 'strings.yaml'));
  return { strings: stringsByLanguage(read?.value ?? {}), problems: read?.problems ?? [] };
}
