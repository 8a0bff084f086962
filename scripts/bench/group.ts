/** A group of benchmarks: what its figures are about, and how they are measured. */
import type { Figure } from './figure.ts';
import type { Material } from './material.ts';

/** What a group measures with. */
export interface Bench {
  /** How many papers: as many as were asked for, or else as the group says. */
  readonly papers: number;
  readonly rounds: number;
  /** How many tabs or processes are at work at the same time. */
  readonly jobs: number;
  readonly material: Material;
  readonly signal: AbortSignal;
}

/** A program that could not be measured with. */
export interface Missing {
  readonly missing: string;
  /** What to run to have it: `apt-get install redis-server`. */
  readonly toGet: string;
}

/** A program that was measured with. */
export interface Version {
  readonly program: string;
  readonly version: string;
}

export interface Group {
  /** By which the command knows it, and its file of results. */
  readonly name: string;
  readonly title: string;
  /** What is compared with what, and how: Markdown. */
  readonly about: string;
  /** How many papers, unless the command says so. */
  readonly papers: number;
  readonly measure: (bench: Bench) => AsyncIterable<Figure | Missing | Version>;
}
