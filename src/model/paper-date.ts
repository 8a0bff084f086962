/** The dates of a paper: which of those that it has is shown, cited and sorted by, and how it is said. */
import type { Paper } from './paper.ts';
import type { PartialDate } from './partial-date.ts';

type Dated = Pick<Paper, 'issued' | 'updated' | 'version' | 'changes' | 'corrected' | 'withdrawn'>;

export interface ShownDate {
  /** The words for it, by their key. */
  readonly said: 'withdrawn' | 'updated' | 'issued' | 'lastKnownChange';
  readonly date: PartialDate;
}

/** What a paper says of its date; nothing if it has none. Prints with other words have another one. */
export function shownDate(paper: Dated): ShownDate | undefined {
  const { withdrawn, issued, updated } = paper;
  if (withdrawn) return { said: 'withdrawn', date: withdrawn.date };
  const date = latestKnownDate(paper);
  if (date === undefined) return undefined;
  if (textDate(paper) === undefined) return { said: 'lastKnownChange', date };
  return { said: date === issued && date !== updated ? 'issued' : 'updated', date };
}

/**
 * Since when the text reads as it does. Of a paper with no date but those of changes, nobody knows: these may be
 * ones of an earlier form of it.
 */
export function textDate({ withdrawn: _, ...paper }: Dated): PartialDate | undefined {
  const { issued, updated, version } = paper;
  return (issued ?? updated ?? version) && latestKnownDate(paper);
}

/** The latest date that is known of a paper, at its own precision; none if the paper has none. */
export function latestKnownDate({
  issued,
  updated,
  version,
  changes,
  corrected,
  withdrawn,
}: Dated): PartialDate | undefined {
  const changed = [...changes, ...corrected].map(({ date }) => date);
  return [issued, updated, version, ...changed, withdrawn?.date]
    .filter((date) => date !== undefined)
    .toSorted()
    .at(-1);
}
