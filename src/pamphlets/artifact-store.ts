/** Keeps what was printed below a folder, by the key of all that it was made from, and proves it when it is taken out. */
import { statSync, utimesSync } from 'node:fs';
import cacache from 'cacache';
import type { Problem } from '../model/problem.ts';
import type { Artifact } from './print-job.ts';
import { isAbsent } from './site-files.ts';
import { day, tidyStore } from './tidy-store.ts';

/** What is known of an artifact without its bytes. */
export interface StoredArtifact extends Omit<Artifact, 'bytes'> {
  /** Of its bytes, in hex. */
  readonly sha256: string;
  readonly size: number;
}

export interface ArtifactStore {
  /** Nothing if the store does not have it. */
  readonly find: (key: string) => Promise<StoredArtifact | undefined>;
  /**
   * Its bytes; nothing if they are gone.
   *
   * @throws DamagedArtifact if they are not those that were put in; they are then taken out
   */
  readonly read: (artifact: StoredArtifact) => Promise<Uint8Array | undefined>;
  /** Processes may do so at once, with the same artifact or with others. */
  readonly put: (key: string, artifact: Artifact) => Promise<StoredArtifact>;
  /** Takes out what is too old or too much, if something was put in; never what was used here. */
  readonly tidy: () => Promise<void>;
}

/** Bytes in a store that are not those that were put in. */
export class DamagedArtifact extends Error {
  override readonly name = 'DamagedArtifact';
}

interface Metadata {
  readonly pages: number;
  readonly problems: readonly Problem[];
}

const algorithm = 'sha256';

/**
 * A store below a folder, which is made when something is first put in.
 *
 * @param limit how large its contents may grow, in bytes
 */
export function openArtifactStore(folder: string, limit: number): ArtifactStore {
  const used = new Set<string>();
  let added = 0;
  return {
    async find(key) {
      const entry = await cacache.get.info(folder, key);
      if (!entry) return undefined;
      used.add(entry.integrity);
      markUsed(entry.path);
      const { pages, problems } = entry.metadata as Metadata;
      return { sha256: hexOf(entry.integrity), size: entry.size ?? 0, pages, problems };
    },
    async read({ sha256, size }) {
      const integrity = integrityOf(sha256);
      try {
        return await cacache.get.byDigest(folder, integrity, { size });
      } catch (cause) {
        const { code } = cause as NodeJS.ErrnoException;
        if (code === 'ENOENT') return undefined;
        if (code !== 'EINTEGRITY' && code !== 'EBADSIZE') throw cause;
        // What stands there would stay, since the right bytes have the same name.
        await cacache.rm.content(folder, integrity);
        throw new DamagedArtifact(`${sha256} is damaged.`, { cause });
      }
    },
    async put(key, { bytes, pages, problems }) {
      const metadata: Metadata = { pages, problems };
      const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
      const integrity = await cacache.put(folder, key, data, { algorithms: [algorithm], metadata });
      used.add(String(integrity));
      added += data.length;
      return { sha256: hexOf(String(integrity)), size: data.length, pages, problems };
    },
    async tidy() {
      if (added === 0) return;
      await tidyStore(folder, { limit, added, used });
      added = 0;
    },
  };
}

/** By the time of its file, to the day: to write it each time would cost more than to look it up. */
function markUsed(path: string): void {
  try {
    const now = Date.now();
    if (now - statSync(path).mtimeMs > day) utimesSync(path, now / 1000, now / 1000);
  } catch (error) {
    // What is gone is found out when it is read.
    if (!isAbsent(error)) throw error;
  }
}

/** As Subresource Integrity writes it. */
function integrityOf(sha256: string): string {
  return `${algorithm}-${Buffer.from(sha256, 'hex').toString('base64')}`;
}

function hexOf(integrity: string): string {
  return Buffer.from(integrity.slice(`${algorithm}-`.length), 'base64').toString('hex');
}
