/** Names the queue in which builds and workers of the same version meet. */
import { hash } from 'node:crypto';
import { codeDigest } from '../../model/code/code-digest.ts';
import type { Makers } from '../print-job.ts';

/** What talks through it: both have to mean the same by what stands in Redis. */
const ends = [
  new URL('./print-by-queue.ts', import.meta.url),
  new URL('./work.ts', import.meta.url),
];

/** No worker prints for a build whose pamphlets it would make otherwise. */
export function queueNameOf({ fingerprint }: Makers): string {
  return `pamphlets-${hash('sha256', [fingerprint, ...ends.map(codeDigest)].join()).slice(0, 16)}`;
}
