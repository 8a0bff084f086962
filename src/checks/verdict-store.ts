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

export interface VerdictStore extends Verdicts {
  /** Once a week, takes out what nobody has asked for in a month. */
  readonly tidy: () => Promise<void>;
}

const metadataSchema = z.object({ verdict: z.unknown() });

/** In ms: how long a verdict stays that nobody asks for, and how exactly the time is known at which somebody has. */
const week = 7 * 24 * 60 * 60 * 1000;
const longUnused = 5 * week;

/** Processes may use one folder at once. What is damaged in it counts as not there. */
export function openVerdicts({
  folder,
  digests,
  fingerprint,
  say,
}: VerdictStoreOptions): VerdictStore {
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

  /** Into the index alone, which proves each of its lines: a file of its own would be one more to open for each. */
  const put = (key: string, verdict: unknown) =>
    unlessBroken(() => cacache.put(folder, key, '', { metadata: { verdict } }));

  return {
    find: async (subject) => {
      const key = await keyOf(subject);
      const entry = await unlessBroken(() => cacache.get.info(folder, key));
      if (!entry) return undefined;
      const known = metadataSchema.parse(entry.metadata);
      if (ageOf(entry.time) > week) await put(key, known.verdict);
      return known;
    },
    keep: async (subject, verdict) => {
      // A build may have put another site in this one's place meanwhile.
      if (!(await digests.areUnchanged(subject.files))) return;
      const key = await keyOf(subject);
      await put(key, verdict);
    },
    tidy: async () => {
      await unlessBroken(async () => {
        if (ageOf(await lastTidied(folder)) < week) return;
        const filter = ({ time }: { time: number }) => ageOf(time) < longUnused;
        // The types of cacache take it for a text; it is called with each entry.
        await cacache.verify(folder, { filter } as object);
      });
    },
  };
}

/** Both in ms, the time since 1970. */
function ageOf(time: number): number {
  return Date.now() - time;
}

/** In ms since 1970; 0 if it never was. */
async function lastTidied(folder: string): Promise<number> {
  try {
    return (await cacache.verify.lastRun(folder)).getTime();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw error;
  }
}
