/** Has veraPDF prove that pamphlets are PDF/UA and PDF/A, and leads what they fail to the content. */
import { join } from 'node:path';
import type { PamphletEntry } from '../model/manifest.ts';
import type { Problem } from '../model/problem.ts';
import { type BuiltSite, readBytes, readStart } from './built-site.ts';
import { openPdfObjects } from './pdf-objects.ts';
import { sourceReader } from './source-reader.ts';
import { failureProblem } from './vera-pdf-failure.ts';
import { type VeraPdf, veraPdfIdentity } from './vera-pdf-installation.ts';
import { type Profile, profilesFor, standardOf } from './vera-pdf-profiles.ts';
import {
  type FailedRule,
  filesAtOnce,
  type Verdict,
  validate,
  validateAsDeclared,
} from './vera-pdf-report.ts';
import { judge, type Verdicts } from './verdicts.ts';

/** What veraPDF says of one pamphlet. */
interface Proof {
  readonly failed: readonly { readonly profile: Profile; readonly rules: readonly FailedRule[] }[];
  /** Why it could not come to a verdict, if it could not. */
  readonly unread?: string;
}

/**
 * The problems of these pamphlets: one for each rule that one fails, however often.
 *
 * @throws Error if Java or veraPDF fails; the signal's reason if it is aborted.
 */
export async function checkWithVeraPdf(
  veraPdf: VeraPdf,
  site: BuiltSite,
  entries: readonly PamphletEntry[],
  { signal, verdicts }: VeraPdfOptions = {},
): Promise<Problem[]> {
  const identity = await veraPdfIdentity(veraPdf);
  // That one was not made, the check of the pamphlets reports.
  const made = entries.filter(({ path }) => site.paths.has(path));
  const proofs = await judge<PamphletEntry, Proof>(made, {
    subjectOf: ({ path, attachment }) => ({
      asks: 'verapdf',
      files: [path],
      given: [identity, attachment !== undefined],
    }),
    look: async (unknown, tell) => {
      for (const candidates of await inBatches(site, unknown)) {
        const proven = await prove(veraPdf, candidates, signal);
        for (const [{ entry }, proof] of proven) await tell(entry, proof);
      }
    },
    verdicts,
  });
  const readSource = sourceReader();
  const problems: Problem[] = [];
  for (const [entry, { failed, unread }] of proofs) {
    if (unread !== undefined) problems.push(unreadProblem(entry, unread));
    if (failed.length === 0) continue;
    const source = await readSource(entry.source);
    const objects = await openPdfObjects(await readBytes(site, entry.path));
    for (const { profile, rules } of failed) {
      for (const rule of rules) {
        problems.push(failureProblem({ entry, profile, rule }, objects, source));
      }
    }
  }
  return problems;
}

interface VeraPdfOptions {
  readonly signal?: AbortSignal | undefined;
  readonly verdicts?: Verdicts | undefined;
}

interface Candidate {
  readonly entry: PamphletEntry;
  readonly profiles: readonly Profile[];
  /** Absolute. */
  readonly file: string;
}

/** Those of a batch are judged by the same profiles, and told when they are: not all is lost with the last. */
async function inBatches(
  site: BuiltSite,
  entries: readonly PamphletEntry[],
): Promise<Candidate[][]> {
  const candidates: Candidate[] = [];
  for (const entry of entries) {
    const standard = standardOf(await readStart(site, entry.path));
    const profiles = profilesFor({ standard, holdsFile: entry.attachment !== undefined });
    candidates.push({ entry, profiles, file: join(site.folder, entry.path) });
  }
  const alike = Map.groupBy(candidates, ({ profiles }) =>
    profiles.map(({ flavour }) => flavour).join(),
  );
  return [...alike.values()].flatMap((group) =>
    Array.from({ length: Math.ceil(group.length / filesAtOnce) }, (_, index) =>
      group.slice(index * filesAtOnce, (index + 1) * filesAtOnce),
    ),
  );
}

async function prove(
  veraPdf: VeraPdf,
  candidates: readonly Candidate[],
  signal: AbortSignal | undefined,
): Promise<Map<Candidate, Proof>> {
  const profiles = candidates[0]?.profiles ?? [];
  const verdicts = await validateAsDeclared(veraPdf, profiles, candidates, signal);
  const proofNow = (one: Candidate) => proofOf(profiles, verdicts.get(one));
  for (const profile of profiles) {
    // What does not declare what it should be is judged by it all the same; but what cannot be
    // read for one profile cannot be read for the next.
    const left = candidates.filter(
      (one) => !verdicts.get(one)?.has(profile) && proofNow(one).unread === undefined,
    );
    for (const { candidate, verdict } of await validate(veraPdf, profile, left, signal)) {
      verdicts.get(candidate)?.set(profile, verdict);
    }
  }
  return new Map(candidates.map((one) => [one, proofNow(one)]));
}

function proofOf(profiles: readonly Profile[], verdicts?: ReadonlyMap<Profile, Verdict>): Proof {
  const failed: { profile: Profile; rules: readonly FailedRule[] }[] = [];
  for (const profile of profiles) {
    const verdict = verdicts?.get(profile);
    if (verdict?.kind === 'unread') return { failed, unread: verdict.reason };
    if (verdict?.kind === 'failed') failed.push({ profile, rules: verdict.rules });
  }
  return { failed };
}

function unreadProblem(entry: PamphletEntry, reason: string): Problem {
  return {
    code: 'pdf-ua',
    severity: 'error',
    file: entry.source,
    fact: `veraPDF could not validate ${entry.path}. ${reason.replace(/\.?$/, '.')}`,
    hint: `Run npm run pamphlets -- --only ${entry.slug}.`,
  };
}
