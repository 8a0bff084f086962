/** Keeps verdicts below a folder, by a key of all that they depend on, so that they hold as long as nothing of it changes. */
import { hash } from 'node:crypto';
import cacache from 'cacache';
import { z } from 'zod';
import type { FileDigests } from './file-digests.ts';
import type { Subject, Verdicts } from './verdicts.ts';

export interface VerdictStoreOptions {
  /** Where they are kept; it may not be there yet. */
  readonly folder: string;
  readonly digests: FileDigests;
  /** Names the code and the programs that find them: with other ones, all is looked at anew. */
  readonly fingerprint: string;
  /** Hears once that the store cannot be used, which keeps nothing from being looked at. */
  readonly say?: ((text: string) => void) | undefined;
}

const metadataSchema = z.object({ verdict: z.unknown() });

/** Processes may use one folder at once. What is damaged in it counts as not there. */
export function openVerdicts({ folder, digests, fingerprint, say }: VerdictStoreOptions): Verdicts {
  let isBroken = false;

  const keyOf = async ({ asks, files, given }: Subject): Promise<string> => {
    const read: [path: string, sha256: string | null][] = [];
    for (const path of [...files].sort()) {
      read.push([path, (await digests.of(path))?.sha256 ?? null]);
    }
    return hash('sha256', JSON.stringify([fingerprint, asks, files[0], read, given]));
  };

  const unlessBroken = async <Result>(work: () => Promise<Result>): Promise<Result | undefined> => {
    if (isBroken) return undefined;
    try {
      return await work();
    } catch (cause) {
      isBroken = true;
      say?.(`What was found before cannot be used, so everything is looked at: ${String(cause)}`);
      return undefined;
    }
  };

  return {
    find: async (subject) => {
      const key = await keyOf(subject);
      const entry = await unlessBroken(() => cacache.get.info(folder, key));
      return entry ? metadataSchema.parse(entry.metadata) : undefined;
    },
    keep: async (subject, verdict) => {
      // A build may have put another site in this one's place meanwhile.
      if (!(await digests.areUnchanged(subject.files))) return;
      const key = await keyOf(subject);
      // In the index alone, which proves each of its lines: a file of its own would be one more to open for each.
      await unlessBroken(() => cacache.put(folder, key, '', { metadata: { verdict } }));
    },
  };
}
