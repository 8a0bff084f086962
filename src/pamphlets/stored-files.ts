/** Brings what a store has of a site’s jobs into the site, and puts into it what had to be printed. */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../model/write-whole.ts';
import { type ArtifactStore, DamagedArtifact, type StoredArtifact } from './artifact-store.ts';
import {
  type Artifact,
  artifactKey,
  entriesOf,
  type MadeEntry,
  type Makers,
  type PrintJob,
} from './print-job.ts';
import { isAbsent } from './site-files.ts';

export interface StoredFilesOptions {
  readonly store: ArtifactStore;
  /** The folder of the site. */
  readonly site: string;
  readonly makers: Makers;
  /** Hears of what goes wrong with the store, which keeps nothing from being printed. */
  readonly say: (text: string) => void;
}

export interface StoredFiles {
  /** Those of the job’s files that the store has: from now on, they stand in the site. */
  readonly take: (job: PrintJob) => Promise<Map<MadeEntry, StoredArtifact>>;
  /** Nothing if it could not be put into the store. */
  readonly keep: (
    job: PrintJob,
    entry: MadeEntry,
    artifact: Artifact,
  ) => Promise<StoredArtifact | undefined>;
  /** To be called when the run is over: gives back the room of what is old, or more than the store may hold. */
  readonly tidy: () => Promise<void>;
}

export function storedFiles({ store, site, makers, say }: StoredFilesOptions): StoredFiles {
  let isBroken = false;

  /** What a disk refuses is said once; a site needs no store. */
  const unlessBroken = async <Result>(work: () => Promise<Result>): Promise<Result | undefined> => {
    if (isBroken) return undefined;
    try {
      return await work();
    } catch (cause) {
      if (!isBroken) say(`The store of pamphlets cannot be used: ${String(cause)}`);
      isBroken = true;
      return undefined;
    }
  };

  /** Whether the artifact stands in the site, now or already. */
  const bring = async (entry: MadeEntry, artifact: StoredArtifact): Promise<boolean> => {
    const path = join(site, entry.path);
    if (standsAt(path, artifact)) return true;
    try {
      const bytes = await store.read(artifact);
      if (!bytes) return false;
      await writeWhole(path, bytes);
      return true;
    } catch (error) {
      if (!(error instanceof DamagedArtifact)) throw error;
      say(`The stored ${entry.path} is damaged, so it is made anew.`);
      return false;
    }
  };

  return {
    async take(job) {
      const taken = new Map<MadeEntry, StoredArtifact>();
      for (const entry of entriesOf(job)) {
        await unlessBroken(async () => {
          const artifact = await store.find(artifactKey(job, entry, makers));
          if (!artifact || !(await bring(entry, artifact))) return;
          const problems = artifact.problems.map((one) => ({ ...one, file: entry.source }));
          taken.set(entry, { ...artifact, problems });
        });
      }
      return taken;
    },
    async keep(job, entry, artifact) {
      return await unlessBroken(() => store.put(artifactKey(job, entry, makers), artifact));
    },
    async tidy() {
      await unlessBroken(() => store.tidy());
    },
  };
}

function standsAt(path: string, { sha256, size }: StoredArtifact): boolean {
  try {
    const bytes = readFileSync(path);
    return bytes.length === size && hash('sha256', bytes) === sha256;
  } catch (error) {
    if (isAbsent(error)) return false;
    throw error;
  }
}
