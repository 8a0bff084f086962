/** Has veraPDF prove that pamphlets are PDF/UA and PDF/A, and leads what they fail to the content. */
import { join } from 'node:path';
import type { PamphletEntry } from '../model/manifest.ts';
import type { Problem } from '../model/problem.ts';
import { type BuiltSite, readBytes } from './built-site.ts';
import { openPdfObjects } from './pdf-objects.ts';
import { sourceReader } from './source-reader.ts';
import { type Failure, failureProblem } from './vera-pdf-failure.ts';
import type { VeraPdf } from './vera-pdf-installation.ts';
import { type Standard, validate } from './vera-pdf-report.ts';

const standards: readonly Standard[] = [
  { flavour: 'ua1', name: 'PDF/UA-1' },
  { flavour: '2a', name: 'PDF/A-2a' },
];

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
  for (const standard of standards) {
    const candidates = entries
      // One that was not made is reported by the check of the pamphlets; and what cannot be read
      // for one standard cannot be read for the next.
      .filter((entry) => site.paths.has(entry.path) && !unread.has(entry))
      .map((entry) => ({ entry, file: join(site.folder, entry.path) }));
    for (const { candidate, verdict } of await validate(veraPdf, standard, candidates, signal)) {
      const { entry } = candidate;
      if (verdict.kind === 'unread') unread.set(entry, verdict.reason);
      if (verdict.kind !== 'failed') continue;
      failures.push(...verdict.rules.map((rule) => ({ entry, standard, rule })));
    }
  }
  return [...[...unread].map(unreadProblem), ...(await failureProblems(site, failures))];
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
    // Without its objects, a problem still names rule and page. That they cannot be read, the check
    // of the pamphlets says.
    const objects = await openPdfObjects(await readBytes(site, entry.path)).catch(() => undefined);
    problems.push(...ofEntry.map((failure) => failureProblem(failure, objects, source)));
  }
  return problems;
}
