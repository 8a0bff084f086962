/** Reads from the data folder, where it says so, which pamphlets a person has looked at. */
import { join } from 'node:path';
import { type HumanCheck, humanChecksSchema } from '../model/human-check.ts';
import type { Read } from '../model/read.ts';
import { readYamlFileIfThere } from './read-yaml-file.ts';

/** @param folder of the data */
export function readHumanChecks(folder: string): Read<readonly HumanCheck[]> {
  const read = readYamlFileIfThere(humanChecksSchema, join(folder, 'human-checks.yaml'));
  return read ?? { value: [], problems: [] };
}
