/** Finds versions of papers that contradict each other, or look alike, and new ones that do not say what has changed. */
import { frontMatterProblem } from '../model/front-matter-problem.ts';
import { type Paper, versionOf } from '../model/paper.ts';
import { latestKnownDate } from '../model/paper-date.ts';
import { type FullDate, formatPartialDate, type PartialDate } from '../model/partial-date.ts';
import type { Problem } from '../model/problem.ts';
import type { ReadPapers, ReadVersion } from './read-versions.ts';

export function findVersionProblems({ texts, versions }: ReadPapers): Problem[] {
  const kept = Map.groupBy(versions, ({ slug }) => slug);
  return [
    ...versions.flatMap(misdated),
    ...texts.flatMap(keptInForce),
    ...texts.flatMap(({ slug, entry }) => {
      if (!entry) return [];
      const version = versionOf(entry);
      const last = kept.get(slug)?.at(-1);
      const at = (code: Problem['code'], fact: string, hint: string) =>
        frontMatterProblem(entry.source, ['version'], { code, fact, hint });
      if (version < entry.listed) {
        const fact = `The version of ${version} is older than the day on which the paper was listed.`;
        return at('version-place', fact, `Write a date from ${entry.listed} on, or take it out.`);
      }
      if (last === undefined) return [];
      const newest = last.date;
      if (version <= newest) {
        const fact = `The version of ${version} is not newer than the one that is kept, of ${newest}.`;
        return at(
          'version-place',
          fact,
          'Write in “version” the day on which this text comes out.',
        );
      }
      const changed = last.entry && latestKnownDate({ ...last.entry, corrected: [] });
      if (changed && version <= changed) {
        const fact = `The version that is kept, of ${newest}, was changed on ${changed}, and has that date on its cover.`;
        return at('version-place', fact, 'Write in “version” a later day.');
      }
      const isTold = ({ date, note }: Paper['changes'][number]) =>
        last.entry?.changes.some((told) => told.date === date && told.note === note);
      if (entry.changes.some((change) => isLater(change.date, newest) && !isTold(change)))
        return [];
      return at(
        'version-unexplained',
        `Nothing in “changes” says what is new since the version of ${formatPartialDate(newest)}.`,
        `Write a change with its date, like ${version}, and a note.`,
      );
    }),
  ];
}

/** A month says something of a day in it, and a year likewise. */
function isLater(date: PartialDate, day: FullDate): boolean {
  return date.length < day.length ? date >= day.slice(0, date.length) : date > day;
}

function keptInForce({ entry }: ReadPapers['texts'][number]): Problem[] {
  const key = (['kept', 'corrected'] as const).find((key) => entry?.[key]?.length);
  if (!entry || !key) return [];
  return [
    frontMatterProblem(entry.source, [key], {
      code: 'version-place',
      fact: `"${key}" belongs into earlier versions, and this text is in force.`,
      hint: 'Take it out.',
    }),
  ];
}

/** Its address and its text would say different days. */
function misdated({ date, entry }: ReadVersion): Problem[] {
  if (!entry || versionOf(entry) === date) return [];
  const key = entry.version === undefined ? 'listed' : 'version';
  return [
    frontMatterProblem(entry.source, [key], {
      code: 'version-place',
      fact: `This is the version of ${versionOf(entry)}, in the folder of ${date}.`,
      hint: 'Name the folder for the version.',
    }),
  ];
}
