/** Files of sites in Redis, by the SHA-256 of their bytes: uploaded once, whoever needs them. */
import { hash } from 'node:crypto';
import type { Redis } from 'ioredis';
import type { ReadFile } from '../print-job.ts';
import { keyOf } from './queue-keys.ts';

/** How long a file stays that nobody offers again, in s. */
const keptFor = 600;

/** How many are uploaded at the same time, and so are in memory. */
const atOnce = 16;

/** Files that a job needs and that Redis has no longer; whoever asked for the job uploads them again. */
export class MissingFiles extends Error {
  readonly digests: readonly string[];

  constructor(digests: readonly string[]) {
    super(`Redis lacks ${digests.length} of the files that the page needs: they have expired.`);
    this.digests = digests;
  }
}

/**
 * Sees to it that Redis has these files, and keeps them for another ten minutes.
 *
 * @param digests SHA-256 in lower-case hex
 */
export async function offerFiles(
  redis: Redis,
  digests: Iterable<string>,
  readFile: ReadFile,
): Promise<void> {
  const wanted = [...new Set(digests)];
  const kept = await Promise.all(
    wanted.map((digest) => redis.expire(keyOf('file', digest), keptFor)),
  );
  const missing = wanted.filter((_, index) => kept[index] === 0);
  for (let start = 0; start < missing.length; start += atOnce) {
    await Promise.all(
      missing.slice(start, start + atOnce).map(async (digest) => {
        const bytes = Buffer.from(await readFile(digest));
        await redis.set(keyOf('file', digest), bytes, 'EX', keptFor);
      }),
    );
  }
}

/**
 * @returns the files by their digests
 * @throws MissingFiles if Redis has not all of them, each as it was
 */
export async function takeFiles(
  redis: Redis,
  digests: Iterable<string>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const wanted = [...new Set(digests)];
  if (wanted.length === 0) return new Map();
  const found = await redis.mgetBuffer(wanted.map((digest) => keyOf('file', digest)));
  const files = new Map<string, Uint8Array>();
  for (const [index, digest] of wanted.entries()) {
    const bytes = found[index];
    if (bytes && hash('sha256', bytes) === digest) files.set(digest, bytes);
  }
  const missing = wanted.filter((digest) => !files.has(digest));
  if (missing.length > 0) throw new MissingFiles(missing);
  return files;
}
