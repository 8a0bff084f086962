/** Reads the data folder: who publishes, how to move about the site, and what papers are about. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { decodeText } from '../model/decode-text.ts';
import { navigationSchema, organisationSchema, topicsSchema } from '../model/organisation.ts';
import type { Read } from '../model/read.ts';
import { readYaml } from '../model/read-yaml.ts';
import { shownPath } from './shown-path.ts';

/** @throws Error if a file is not there. */
export async function readData(folder: string) {
  const read = <S extends z.ZodType>(schema: S, name: string) =>
    readYamlFile(schema, join(folder, name));
  const [organisation, navigation, topics] = await Promise.all([
    read(organisationSchema, 'organisation.yaml'),
    read(navigationSchema, 'navigation.yaml'),
    read(topicsSchema, 'topics.yaml'),
  ]);
  return {
    organisation: organisation.value,
    navigation: navigation.value,
    topics: topics.value,
    problems: [...organisation.problems, ...navigation.problems, ...topics.problems],
  };
}

/** @throws Error if the file is not there. */
export async function readYamlFile<S extends z.ZodType>(
  schema: S,
  path: string,
): Promise<Read<z.output<S>>> {
  const file = shownPath(path);
  const bytes = await readFile(path).catch((cause) => {
    throw new Error(`There is no ${file} to read.`, { cause });
  });
  const decoded = decodeText(file, bytes);
  if (decoded.value === undefined) return decoded;
  return readYaml(schema, { file, text: decoded.value, firstLine: 1 });
}
