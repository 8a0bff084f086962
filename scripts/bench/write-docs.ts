/** Writes the pages that are made of measured figures. */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Group } from './group.ts';
import { readResult } from './group-result.ts';
import { type DocFile, type Measured, performancePage } from './performance-page.ts';
import { scaleOf } from './scale.ts';
import { scalePage } from './scale-page.ts';

/**
 * What the pages hold, from the figures of those groups that have been measured: the one on scale needs several, and the
 * site at 10,000 papers.
 *
 * @param docs the folder of the pages, with `performance/` below it
 */
export async function composeDocs(docs: string, groups: readonly Group[]): Promise<DocFile[]> {
  const measured: Measured[] = [];
  for (const group of groups) {
    const result = await readResult(join(docs, 'performance'), group.name);
    if (result) measured.push({ group, result });
  }
  const scale = scaleOf(new Map(measured.map(({ group, result }) => [group.name, result])));
  const pages = performancePage(measured);
  return scale ? [...pages, { path: 'scale.md', text: scalePage(scale) }] : pages;
}

/** Writes them, and takes away pictures of what is no longer measured. */
export async function writeDocs(docs: string, groups: readonly Group[]): Promise<void> {
  const files = await composeDocs(docs, groups);
  for (const name of await readdir(join(docs, 'performance'))) {
    if (name.endsWith('.svg')) await rm(join(docs, 'performance', name));
  }
  for (const { path, text } of files) {
    const file = join(docs, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
