/** Artifacts in Redis, by their keys: put there by workers, taken by whoever asked for them. */
import { hash } from 'node:crypto';
import type { Redis } from 'ioredis';
import type { Artifact } from '../print-job.ts';
import { keyOf } from './queue-keys.ts';

/** How long an artifact waits for somebody to take it, in s. */
const keptFor = 900;
/** How long it stays for others that want the same, in s. */
const staysFor = 60;

export async function offerArtifact(redis: Redis, key: string, artifact: Artifact): Promise<void> {
  await redis.set(keyOf('artifact', key), pack(artifact), 'EX', keptFor);
}

export async function hasArtifacts(redis: Redis, keys: readonly string[]): Promise<boolean> {
  return (await redis.exists(keys.map((key) => keyOf('artifact', key)))) === keys.length;
}

/** @returns those of the keys, in their order; nothing unless all are there, as they were put there */
export async function takeArtifacts(
  redis: Redis,
  keys: readonly string[],
): Promise<Artifact[] | undefined> {
  // Most often it is asked for before anything is there.
  if (!(await hasArtifacts(redis, keys))) return undefined;
  const found: Artifact[] = [];
  for (const key of keys) {
    const name = keyOf('artifact', key);
    const packed = await redis.getBuffer(name);
    const artifact = packed && unpack(packed);
    if (!artifact) {
      await redis.del(name);
      return undefined;
    }
    await redis.expire(name, staysFor);
    found.push(artifact);
  }
  return found;
}

/** One value, so that it is there as a whole or not at all: SHA-256 of the rest, length of JSON, JSON, bytes. */
function pack({ bytes, ...others }: Artifact): Buffer {
  const json = Buffer.from(JSON.stringify(others));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(json.length);
  const rest = Buffer.concat([length, json, bytes]);
  return Buffer.concat([hash('sha256', rest, 'buffer'), rest]);
}

/** @returns nothing if it is not what was packed */
function unpack(packed: Buffer): Artifact | undefined {
  const rest = packed.subarray(32);
  if (!hash('sha256', rest, 'buffer').equals(packed.subarray(0, 32))) return undefined;
  const start = 4 + rest.readUInt32BE();
  const others: Omit<Artifact, 'bytes'> = JSON.parse(rest.toString('utf8', 4, start));
  return { ...others, bytes: rest.subarray(start) };
}
