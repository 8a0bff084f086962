/** Reads a file of the data folder, in YAML, against its schema. */
import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { decodeText } from '../model/decode-text.ts';
import type { Read } from '../model/read.ts';
import { readYaml } from '../model/read-yaml.ts';
import { unlessMissing } from '../model/unless-missing.ts';
import { shownPath } from './shown-path.ts';

/** @throws Error if the file is not there */
export function readYamlFile<S extends z.ZodType>(schema: S, path: string): Read<z.output<S>> {
  const read = readYamlFileIfThere(schema, path);
  if (!read) throw new Error(`There is no ${shownPath(path)} to read.`);
  return read;
}

/** @returns undefined if the file is not there */
export function readYamlFileIfThere<S extends z.ZodType>(
  schema: S,
  path: string,
): Read<z.output<S>> | undefined {
  const bytes = unlessMissing(() => readFileSync(path));
  if (!bytes) return undefined;
  const file = shownPath(path);
  const decoded = decodeText(file, bytes);
  if (decoded.value === undefined) return decoded;
  return readYaml(schema, { file, text: decoded.value, firstLine: 1 });
}
