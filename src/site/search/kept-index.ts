/** Keeps the last search index of each site and of each shard with what it was made of: Pagefind cannot add to one. */
import { hash } from 'node:crypto';
import { readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { cacheFolder } from '../../model/cache-folder.ts';
import { writeWhole } from '../../model/write-whole.ts';
import type { IndexFile } from './pagefind.ts';

export interface KeptIndex {
  /** The SHA-256 of each page as Pagefind read it, in order. */
  readonly pages: readonly string[];
  readonly files: readonly IndexFile[];
}

/** In ms: after 30 days, an index of a site that nobody builds any more goes. */
const longest = 30 * 24 * 60 * 60 * 1000;

const digestLength = 32;

/** @param name as `nameOfIndex` gives it @returns undefined if there is none, or none that is whole */
export async function readKeptIndex(name: string): Promise<KeptIndex | undefined> {
  const bytes = await readFile(join(folder(), name)).catch(() => undefined);
  if (!bytes) return undefined;
  const body = bytes.subarray(digestLength);
  if (!sha256(body).equals(bytes.subarray(0, digestLength))) return undefined;
  const now = new Date();
  // Another build may have dropped it in the meantime.
  await utimes(join(folder(), name), now, now).catch(() => {});
  return deserialize(body) as KeptIndex;
}

/** Puts it in the place of the one before, in one step: builds may run side by side. */
export async function keepIndex(name: string, index: KeptIndex): Promise<void> {
  const body = serialize(index);
  await writeWhole(join(folder(), name), Buffer.concat([sha256(body), body]));
  await dropOld();
}

/** @param site what tells it from other sites, and all that its index depends on beside its pages */
export async function nameOfIndex(site: object): Promise<string> {
  const pagefind = await readFile(new URL('../package.json', import.meta.resolve('pagefind')));
  return hash('sha256', `${JSON.stringify(site)}\n${pagefind}\n${process.versions.v8}`);
}

async function dropOld(): Promise<void> {
  for (const name of await readdir(folder())) {
    const path = join(folder(), name);
    // Another build may have dropped it in the meantime.
    const modified = await stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => Number.POSITIVE_INFINITY,
    );
    if (Date.now() - modified > longest) await rm(path, { force: true });
  }
}

function sha256(bytes: Uint8Array): Buffer {
  return hash('sha256', bytes, 'buffer');
}

function folder(): string {
  return cacheFolder('search');
}
