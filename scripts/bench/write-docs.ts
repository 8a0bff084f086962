/** Writes the pages that are made of measured figures. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Group } from './group.ts';
import { readResult } from './group-result.ts';
import { type DocFile, type Measured, performancePage } from './performance-page.ts';

/**
 * What the pages hold, from the figures of those groups that have been measured.
 *
 * @param docs the folder of the pages, with `performance/` below it
 */
export async function composeDocs(docs: string, groups: readonly Group[]): Promise<DocFile[]> {
  const measured: Measured[] = [];
  for (const group of groups) {
    const result = await readResult(join(docs, 'performance'), group.name);
    if (result) measured.push({ group, result });
  }
  return performancePage(measured);
}

export async function writeDocs(docs: string, groups: readonly Group[]): Promise<void> {
  for (const { path, text } of await composeDocs(docs, groups)) {
    const file = join(docs, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
