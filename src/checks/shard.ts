/** Shares the papers of a site out among machines that check it together. */
import { hash } from 'node:crypto';

/** One of several shares, counted from 1. */
export interface Shard {
  readonly number: number;
  readonly count: number;
}

/**
 * Whether a paper, statement or page belongs to a share. Each belongs to one; to which, its name alone decides, so
 * that a new paper moves no other, and what a machine has found before is of use to it again.
 */
export function isInShard(slug: string, { number, count }: Shard): boolean {
  return (Number.parseInt(hash('sha256', slug).slice(0, 12), 16) % count) + 1 === number;
}
