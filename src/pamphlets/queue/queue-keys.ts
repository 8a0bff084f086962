/** What things are called in Redis: jobs, and files and artifacts by their hashes. */
import { hash } from 'node:crypto';
import type { PrintJob } from '../print-job.ts';

/** Before the names of all our keys. */
export const prefix = 'policy-papers-press';

/** @param name a hash, in hex */
export function keyOf(kind: 'file' | 'artifact', name: string): string {
  return `${prefix}:${kind}:${name}`;
}

/**
 * The same for the same page with the same editions, whoever asks for it, so that it is printed once.
 *
 * @param keys of the artifacts that the job makes
 */
export function jobIdOf(keys: readonly string[]): string {
  return hash('sha256', keys.join('\n'));
}

/** What operators see. */
export function nameOf(job: PrintJob): string {
  return job.kind === 'picture' ? job.entry.path : job.page;
}

/** The files that a page may load and that there are. */
export function digestsOf({ files }: PrintJob): string[] {
  return Object.values(files).filter((digest) => digest !== null);
}
