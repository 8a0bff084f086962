/** Has those jobs printed that no store had, and says which of their files could not be made. */
import {
  entriesOf,
  type MadeEntry,
  type PrintJob,
  type PrintJobs,
  type PrintJobsOptions,
} from './print-job.ts';

interface PrintMissingOptions
  extends Pick<PrintJobsOptions, 'readFile' | 'jobs' | 'signal' | 'onDone'> {
  /** How long one attempt at a page may take, in ms. */
  readonly timeout?: number | undefined;
  /** What prints; this process unless given. */
  readonly print?: PrintJobs | undefined;
  readonly onRetry: (entry: MadeEntry, cause: unknown) => void;
}

export interface FailedEntry {
  readonly entry: MadeEntry;
  readonly cause: unknown;
}

/** @throws what printing throws if it cannot be done at all */
export async function printMissing(
  jobs: readonly PrintJob[],
  { timeout = 60_000, print, onRetry, ...options }: PrintMissingOptions,
): Promise<FailedEntry[]> {
  if (jobs.length === 0) return [];
  // What drives a browser takes a while to load, so it is loaded only where something is to be printed.
  const printJobs = print ?? (await import('./print-jobs-in-tabs.ts')).printJobsInTabs;
  const outcomes = await printJobs(jobs, {
    ...options,
    timeout,
    onRetry: (job, cause) => {
      for (const entry of entriesOf(job)) onRetry(entry, cause);
    },
  });
  return outcomes.flatMap((outcome) => {
    if (!('cause' in outcome)) return [];
    return entriesOf(outcome.job).map((entry) => ({ entry, cause: outcome.cause }));
  });
}
