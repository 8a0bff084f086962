/** Has veraPDF prove that pamphlets are PDF/UA and PDF/A, and leads what they fail to the content. */
import { join } from 'node:path';
import type { PamphletEntry } from '../model/manifest.ts';
import type { Problem } from '../model/problem.ts';
import { type BuiltSite, readBytes } from './built-site.ts';
import { openPdfObjects } from './pdf-objects.ts';
import { sourceReader } from './source-reader.ts';
import { type Failure, failureProblem } from './vera-pdf-failure.ts';
import type { VeraPdf } from './vera-pdf-installation.ts';
import { type Profile, profilesFor, standardOf } from './vera-pdf-profiles.ts';
import { validate } from './vera-pdf-report.ts';

/**
 * The problems of these pamphlets: one for each rule that one fails, however often.
 *
 * @throws Error if Java or veraPDF fails; the signal's reason if it is aborted.
 */
export async function checkWithVeraPdf(
  veraPdf: VeraPdf,
  site: BuiltSite,
  entries: readonly PamphletEntry[],
  signal?: AbortSignal,
): Promise<Problem[]> {
  const unread = new Map<PamphletEntry, string>();
  const failures: Failure[] = [];
  const all = await candidatesOf(site, entries);
  for (const profile of new Set(all.flatMap((candidate) => candidate.profiles))) {
    // What cannot be read for one profile cannot be read for the next.
    const candidates = all.filter(
      (candidate) => candidate.profiles.includes(profile) && !unread.has(candidate.entry),
    );
    for (const { candidate, verdict } of await validate(veraPdf, profile, candidates, signal)) {
      const { entry } = candidate;
      if (verdict.kind === 'unread') unread.set(entry, verdict.reason);
      if (verdict.kind !== 'failed') continue;
      failures.push(...verdict.rules.map((rule) => ({ entry, profile, rule })));
    }
  }
  return [...[...unread].map(unreadProblem), ...(await failureProblems(site, failures))];
}

interface Candidate {
  readonly entry: PamphletEntry;
  readonly profiles: readonly Profile[];
  /** Absolute. */
  readonly file: string;
}

/** The pamphlets that are there; that one was not made, the check of the pamphlets reports. */
function candidatesOf(site: BuiltSite, entries: readonly PamphletEntry[]): Promise<Candidate[]> {
  const made = entries.filter(({ path }) => site.paths.has(path));
  return Promise.all(
    made.map(async (entry) => ({
      entry,
      profiles: profilesFor({
        standard: standardOf(await readBytes(site, entry.path)),
        holdsFile: entry.attachment !== undefined,
      }),
      file: join(site.folder, entry.path),
    })),
  );
}

function unreadProblem([entry, reason]: readonly [PamphletEntry, string]): Problem {
  return {
    code: 'pdf-ua',
    severity: 'error',
    file: entry.source,
    fact: `veraPDF could not validate ${entry.path}. ${reason.replace(/\.?$/, '.')}`,
    hint: `Run npm run pamphlets -- --only ${entry.slug}.`,
  };
}

async function failureProblems(site: BuiltSite, failures: readonly Failure[]): Promise<Problem[]> {
  const readSource = sourceReader();
  const problems: Problem[] = [];
  for (const [entry, ofEntry] of Map.groupBy(failures, ({ entry }) => entry)) {
    const source = await readSource(entry.source);
    const objects = await openPdfObjects(await readBytes(site, entry.path));
    problems.push(...ofEntry.map((failure) => failureProblem(failure, objects, source)));
  }
  return problems;
}
