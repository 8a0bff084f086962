/** Holds the formats of one feed against each other: a reader who changes from one to another misses nothing. */
import { posix } from 'node:path';
import {
  type FeedFault,
  type FeedReport,
  fieldFault,
  isBefore,
  type ReadEntry,
} from './feed-report.ts';

/** By the path of the feed's file: the formats of a feed stand in one folder. */
export type ReadFeeds = ReadonlyMap<string, FeedReport>;

export interface FaultInFile {
  readonly path: string;
  readonly fault: FeedFault;
}

export function familyFaults(feeds: ReadFeeds): FaultInFile[] {
  const families = Map.groupBy(feeds, ([path]) => posix.dirname(path));
  return [...families.values()].flatMap(([first, ...others]) =>
    first ? others.flatMap((other) => differences(first, other)) : [],
  );
}

type ReadFeed = readonly [path: string, report: FeedReport];

/** The first that there is: what comes after it differs for the same reason. */
function differences([model, expected]: ReadFeed, [path, report]: ReadFeed): FaultInFile[] {
  const length = Math.max(expected.entries.length, report.entries.length);
  for (let index = 0; index < length; index++) {
    const [entry, other] = [report.entries[index], expected.entries[index]];
    if (entry && other && sameAs(entry, other)) continue;
    const place = entry?.place ?? report.entries.at(-1)?.place ?? { line: 1, column: 1 };
    const fact = `Entry ${index + 1} is not that of ${model}: ${shown(entry)}, there ${shown(other)}.`;
    return [{ path, fault: fieldFault(place, fact) }];
  }
  if (report.hubs.join(' ') === expected.hubs.join(' ')) return [];
  const fact = `It does not name the hub that ${model} names.`;
  return [{ path, fault: fieldFault({ line: 1, column: 1 }, fact) }];
}

function sameAs(one: ReadEntry, other: ReadEntry): boolean {
  return one.id === other.id && one.title === other.title && !isOtherTime(one, other);
}

/** What is no date is reported as such, and once. */
function isOtherTime(one: ReadEntry, other: ReadEntry): boolean {
  return isBefore(one.updated, other.updated) || isBefore(other.updated, one.updated);
}

function shown(entry: ReadEntry | undefined): string {
  return entry ? `"${entry.title}" (${entry.id}, ${entry.updated})` : 'none';
}
