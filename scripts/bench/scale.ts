/** What an archive costs that is larger than any that was measured: worked out from the figures of the groups. */
import { median } from './figure.ts';
import type { GroupResult } from './group-result.ts';

export interface Scale {
  /** Of the machine that was measured. */
  readonly cores: number;
  readonly jobs: number;
  /** To print one paper for the first time, in seconds: its first edition, and all. */
  readonly firstEdition: number;
  readonly allEditions: number;
  /** To check one paper for the first time, with all its editions, in seconds. */
  readonly check: number;
  /** The whole site at the most papers that were measured, in seconds, and how it grows from there. */
  readonly site: { readonly papers: number; readonly seconds: number; readonly exponent: number };
  /** What the site stage holds, in MB: of the process itself, and for each thousand papers. */
  readonly memory: { readonly start: number; readonly perThousand: number };
  /** In MB, for each thousand papers in all editions, and in files. */
  readonly kept: { readonly site: number; readonly store: number; readonly files: number };
  /** What a process of Node's may fill unless it is told otherwise, and what the machine has, in MB. */
  readonly heap: number;
  readonly machineMemory: number;
}

const editions = ['large-print', 'dyslexia-friendly', 'booklet', 'press'];

/** Every entry of the store is a file and its line in an index, which is a file as well. */
const filesOfEntry = 2;

/** @returns nothing while a group that it needs has not been measured, or at too few papers to tell growth from */
export function scaleOf(results: ReadonlyMap<string, GroupResult>): Scale | undefined {
  const value = (group: string, name: string, unit: string, papers?: number) => {
    const figure = results
      .get(group)
      ?.figures.find(
        (figure) =>
          figure.name.startsWith(name) && figure.unit === unit && figure.papers === papers,
      );
    return figure ? median(figure.values) : Number.NaN;
  };
  const machine = results.get('site')?.machine;
  if (!machine) return undefined;
  const firstEdition = 1 / value('pamphlets', 'Our pamphlets', 'a second');
  const further = editions.map((name) => value('pamphlets', `Edition ${name}`, 'times edition a5'));
  const weights = editions.map((name) => value('pamphlets', `Edition ${name}`, 'kB a paper'));
  const seconds = (papers: number) => value('site', 'Ours, cold', 's', papers);
  const peak = (papers: number) => value('site', 'Ours, cold', 'MB at the peak', papers);
  const perThousand = (peak(10_000) - peak(1000)) / 9;
  const kept = (where: string) => value('rebuild', `Kept in ${where}`, 'kB a paper') + sum(weights);
  const scale: Scale = {
    cores: machine.cores,
    jobs: results.get('pamphlets')?.jobs ?? Number.NaN,
    firstEdition,
    allEditions: firstEdition * (1 + sum(further)),
    check: value('checks', 'A further paper', 's for the first time'),
    site: {
      papers: 10_000,
      seconds: seconds(10_000),
      exponent: Math.log10(seconds(10_000) / seconds(1000)),
    },
    memory: { start: peak(1000) - perThousand, perThousand },
    kept: {
      site: kept('the site'),
      store: kept('the store'),
      files:
        1000 *
        (value('rebuild', 'Kept in the site', 'files a paper') +
          value('rebuild', 'Kept in the store', 'files a paper') +
          editions.length * (1 + filesOfEntry)),
    },
    heap: machine.heap,
    machineMemory: machine.memory * 1.024 ** 3 * 1000,
  };
  return numbersIn(scale).every(Number.isFinite) ? scale : undefined;
}

/** In seconds. */
export function siteSeconds({ site }: Scale, papers: number): number {
  // Less than 1 is what a start that costs the same looks like; nothing that is made of every paper grows so for long.
  return site.seconds * (papers / site.papers) ** Math.max(1, site.exponent);
}

/** In MB. */
export function siteMemory({ memory }: Scale, papers: number): number {
  return memory.start + (memory.perThousand * papers) / 1000;
}

/** How many papers the site stage has room for in so many MB. */
export function papersWithin({ memory }: Scale, megabytes: number): number {
  return ((megabytes - memory.start) / memory.perThousand) * 1000;
}

function numbersIn(scale: Scale): number[] {
  return Object.values(scale).flatMap((value) =>
    typeof value === 'number' ? [value] : Object.values<number>(value),
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
