/** Papers and statements as feeds list them. */
import type { Paper } from '../../model/paper.ts';
import { compareNewestFirst, type FullDate } from '../../model/partial-date.ts';
import type { Statement } from '../../model/statement.ts';
import type { Publication } from '../publication.ts';
import { type FeedEntry, lastChanged, paperEntry, statementEntry } from './entries.ts';

export interface Listed {
  readonly updated: FullDate;
  /** Made when the first feed needs it, and once. */
  readonly entry: () => Promise<FeedEntry>;
}

/** How many entries a feed holds at most: those that changed last. The site lists the others. */
export const feedLength = 100;

/** Returns a function that lists some of the publication's papers and statements in a feed’s order. */
export function listing(
  publication: Publication,
): (some: readonly (Paper | Statement)[]) => readonly Listed[] {
  const { papers, statements } = publication;
  const listed = new Map<Paper | Statement, Listed>([
    ...papers.map((paper) => {
      const entry = once(() => paperEntry(publication, paper));
      return [paper, { updated: lastChanged(paper), entry }] as const;
    }),
    ...statements.map((statement) => {
      const entry = once(() => statementEntry(publication, statement));
      return [statement, { updated: statement.listed, entry }] as const;
    }),
  ]);
  return (some) =>
    some
      .flatMap((one) => listed.get(one) ?? [])
      .toSorted((a, b) => compareNewestFirst(a.updated, b.updated))
      .slice(0, feedLength);
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
