/** What a worker says of an attempt that failed, while the job is tried again: the progress of the job. */

export interface Setback {
  /** From 1. */
  readonly attempt: number;
  readonly reason: string;
  /** Digests of files that have to be uploaded again. */
  readonly missing: readonly string[];
}

/** @param progress of a job, which is 0 until something is said */
export function setbackIn(progress: unknown): Setback | undefined {
  return typeof progress === 'object' ? (progress as Setback) : undefined;
}
