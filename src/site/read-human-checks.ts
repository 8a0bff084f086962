/** Reads from the data folder, where it says so, which pamphlets a person has looked at. */
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { type HumanCheck, humanChecksSchema } from '../model/human-check.ts';
import type { Read } from '../model/read.ts';
import { readYamlFile } from './read-data.ts';

/** @param folder of the data */
export async function readHumanChecks(folder: string): Promise<Read<readonly HumanCheck[]>> {
  const path = join(folder, 'human-checks.yaml');
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  return isThere ? readYamlFile(humanChecksSchema, path) : { value: [], problems: [] };
}
