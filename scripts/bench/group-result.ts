/** What a group has measured, as the file that the page on performance is made from. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { figureSchema } from './figure.ts';
import { machineSchema } from './machine.ts';

const groupResultSchema = z.strictObject({
  /** ISO 8601 day. */
  day: z.string(),
  machine: machineSchema,
  papers: z.number(),
  jobs: z.number(),
  versions: z.array(z.strictObject({ program: z.string(), version: z.string() })),
  missing: z.array(z.strictObject({ missing: z.string(), toGet: z.string() })),
  figures: z.array(figureSchema),
});

export type GroupResult = z.output<typeof groupResultSchema>;

/** @param folder the one of all results, `docs/performance` */
export async function writeResult(
  folder: string,
  group: string,
  result: GroupResult,
): Promise<void> {
  const path = fileOf(folder, group);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${JSON.stringify(result, rounded, 2)}\n`);
}

/**
 * @returns nothing if the group has not been measured
 * @throws Error naming the file, if it holds something else
 */
export async function readResult(folder: string, group: string): Promise<GroupResult | undefined> {
  const path = fileOf(folder, group);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  try {
    return groupResultSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new Error(`${path} holds no figures. Delete it, or run npm run bench -- ${group}.`, {
      cause,
    });
  }
}

function fileOf(folder: string, group: string): string {
  return join(folder, `${group}.json`);
}

/** Four digits are more than any round repeats. */
function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toPrecision(4)) : value;
}
