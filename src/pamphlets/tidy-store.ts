/** Takes out of a store what nobody has used for long, and what it has no room for. */
import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import cacache from 'cacache';
import { writeWhole } from '../model/write-whole.ts';
import { isAbsent } from './site-files.ts';

export interface TidyOptions {
  /** How large the contents of the store may be, in bytes. */
  readonly limit: number;
  /** What has been put in since it was last tidied here, in bytes. */
  readonly added: number;
  /** What must stay, since this run has used it: digests as Subresource Integrity writes them. */
  readonly used: ReadonlySet<string>;
}

/** What a store knows of itself, so that nobody has to go through it each time. */
interface Tidied {
  /** In ms since 1970. */
  readonly at: number;
  /** What was in it then, and has come in since, in bytes. */
  readonly bytes: number;
}

interface StoredContent {
  readonly integrity: string;
  readonly keys: readonly string[];
  readonly size: number;
  /** In ms since 1970. */
  readonly lastUsed: number;
}

/** How exactly the time is known at which something was last used, and how often a store is looked through, in ms. */
export const day = 24 * 60 * 60 * 1000;
const longUnused = 30 * day;

/** Makes room for some runs, so that not each of them goes through the store. */
const afterwards = 0.9;

/**
 * Looks through the store once a day, and when it may have grown over its limit. What another process takes
 * out meanwhile is printed anew by whoever wants it.
 */
export async function tidyStore(
  folder: string,
  { limit, added, used }: TidyOptions,
): Promise<void> {
  const now = Date.now();
  const record = join(folder, 'tidied.json');
  const last = await readTidied(record);
  const bytes = last.bytes + added;
  if (now - last.at < day && bytes <= limit) {
    await writeWhole(record, JSON.stringify({ ...last, bytes }));
    return;
  }
  const contents = (await contentsOf(folder)).toSorted((a, b) => a.lastUsed - b.lastUsed);
  let left = contents.reduce((sum, { size }) => sum + size, 0);
  const room = left > limit ? limit * afterwards : limit;
  for (const { integrity, keys, size, lastUsed } of contents) {
    if (used.has(integrity) || (now - lastUsed < longUnused && left <= room)) continue;
    for (const key of keys) await cacache.rm.entry(folder, key, { removeFully: true });
    await cacache.rm.content(folder, integrity);
    left -= size;
  }
  await writeWhole(record, JSON.stringify({ at: now, bytes: left }));
}

/** A store that says nothing of itself is taken for one that was never looked through. */
async function readTidied(path: string): Promise<Tidied> {
  try {
    const { at, bytes } = JSON.parse(await readFile(path, 'utf8')) as Partial<Tidied>;
    return { at: at ?? 0, bytes: bytes ?? 0 };
  } catch {
    return { at: 0, bytes: 0 };
  }
}

async function contentsOf(folder: string): Promise<StoredContent[]> {
  const entries = Object.values(await cacache.ls(folder));
  return [...Map.groupBy(entries, ({ integrity }) => integrity)].map(([integrity, group]) => {
    const [{ path = '' } = {}] = group;
    return { integrity, keys: group.map(({ key }) => key), ...stateOf(path) };
  });
}

/** Of a file that is gone: nothing, and unused since ever. */
function stateOf(path: string): Pick<StoredContent, 'size' | 'lastUsed'> {
  try {
    const { size, mtimeMs } = statSync(path);
    return { size, lastUsed: mtimeMs };
  } catch (error) {
    if (isAbsent(error)) return { size: 0, lastUsed: 0 };
    throw error;
  }
}
