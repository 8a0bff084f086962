/** All groups of benchmarks, in the order in which the page on performance has them. */
import { checks } from './checks.ts';
import type { Group } from './group.ts';
import { memory } from './memory.ts';
import { pamphlets } from './pamphlets.ts';
import { peers } from './peers.ts';
import { pool } from './pool.ts';
import { queue } from './queue.ts';
import { rebuild } from './rebuild.ts';
import { site } from './site.ts';
import { steps } from './steps.ts';

export const groups: readonly Group[] = [
  pamphlets,
  peers,
  site,
  rebuild,
  queue,
  checks,
  steps,
  memory,
  pool,
];

/** @throws Error naming those that there are, if there is none of this name */
export function groupNamed(name: string): Group {
  const group = groups.find((group) => group.name === name);
  if (group) return group;
  const known = groups.map(({ name }) => name).join(', ');
  throw new Error(`There is no group of benchmarks "${name}".\nThere are: ${known}.`);
}
