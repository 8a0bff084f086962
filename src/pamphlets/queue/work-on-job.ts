/** What a worker does for one job: files in, artifacts out, and a word to the build if it failed. */
import { type Job, WaitingError } from 'bullmq';
import { NoBrowser } from '../browser.ts';
import { makersOf } from '../makers.ts';
import { artifactKey, entriesOf, type PrintJob } from '../print-job.ts';
import { printJobInTab } from '../print-job-in-tab.ts';
import type { TabPool } from '../tab-pool.ts';
import { digestsOf, jobIdOf, nameOf } from './queue-keys.ts';
import type { RedisConnection } from './redis-connection.ts';
import type { Setback } from './setback.ts';
import { hasArtifacts, offerArtifact } from './shared-artifacts.ts';
import { MissingFiles, takeFiles } from './shared-files.ts';

/** What operators see of a job that is done. */
export interface WorkDone {
  readonly pages: number;
  readonly bytes: number;
}

export interface Workplace {
  readonly connection: RedisConnection;
  readonly pool: TabPool;
  /** What the worker is called. */
  readonly name: string;
  /** Ends the work, since all that comes here would fail. */
  readonly onNoBrowser: (cause: NoBrowser) => void;
}

/**
 * How many workers may be lost over a page before it is given up: those that die, and those whose browser does not come
 * back. That happens to them for reasons of their own as well, so it is more than a few; but a page that takes machines
 * down shall not take all of them.
 */
export const losses = 10;

/** @throws Error if it could not be printed; BullMQ has it tried again, here or elsewhere */
export async function workOnJob(job: Job<PrintJob>, workplace: Workplace): Promise<WorkDone> {
  try {
    return await makeArtifacts(job, workplace);
  } catch (cause) {
    if (cause instanceof NoBrowser) {
      workplace.onNoBrowser(cause);
      if (job.attemptsStarted <= losses) {
        // As it was, and before others: nothing was tried.
        await job.moveToWait(job.token);
        throw new WaitingError();
      }
    }
    const message = cause instanceof Error ? cause.message : String(cause);
    const reason = `${message.replace(/\.$/, '')} (on ${workplace.name}).`;
    const attempt = job.attemptsMade + 1;
    const missing = cause instanceof MissingFiles ? cause.digests : [];
    // The last one is told by the job itself, which has then failed.
    if (attempt < (job.opts.attempts ?? 1)) {
      await job.updateProgress({ attempt, reason, missing } satisfies Setback);
    }
    throw new Error(reason, { cause });
  }
}

async function makeArtifacts(
  { id, data }: Job<PrintJob>,
  { connection: { redis, onceItTakes }, pool }: Workplace,
): Promise<WorkDone> {
  const makers = await makersOf(data.kind === 'pamphlets' ? data.inks : undefined);
  const keys = entriesOf(data).map((entry) => artifactKey(data, entry, makers));
  if (jobIdOf(keys) !== id) throw new Error('It has another Ghostscript than the build, or none.');
  // A worker may have died after it had put them there.
  if (await hasArtifacts(redis, keys)) return { pages: 0, bytes: 0 };
  const files = await takeFiles(redis, digestsOf(data));
  const outcome = await pool.run({
    name: nameOf(data),
    run: (tab, leave) => printJobInTab(tab, data, (digest) => fileOf(files, digest), leave),
  });
  if ('cause' in outcome) throw outcome.cause;
  let [pages, bytes] = [0, 0];
  for (const [index, artifact] of outcome.result.entries()) {
    const key = keys[index];
    if (key !== undefined) await onceItTakes(() => offerArtifact(redis, key, artifact));
    pages += artifact.pages;
    bytes += artifact.bytes.length;
  }
  return { pages, bytes };
}

async function fileOf(files: ReadonlyMap<string, Uint8Array>, digest: string): Promise<Uint8Array> {
  const bytes = files.get(digest);
  if (!bytes) throw new MissingFiles([digest]);
  return bytes;
}
