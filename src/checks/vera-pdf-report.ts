/** Has veraPDF validate files by its profiles, and reads its report. */
import { z } from 'zod';
import { runVeraPdf, type VeraPdf } from './vera-pdf-installation.ts';
import type { Profile } from './vera-pdf-profiles.ts';
import { lastWords } from './vera-pdf-program.ts';

const ruleSchema = z.object({
  specification: z.string(),
  clause: z.string(),
  testNumber: z.number(),
  /** How many times, of which `checks` lists the first ones. */
  failedChecks: z.number(),
  description: z.string(),
  /** Where: a path through veraPDF's model of the file. */
  checks: z.array(z.object({ context: z.string() })),
});

const jobSchema = z.object({
  itemDetails: z.object({ name: z.string() }),
  /** One for each profile, unless the file could not be read. */
  validationResult: z
    .array(
      z.object({
        profileName: z.string(),
        compliant: z.boolean(),
        jobEndStatus: z.string(),
        details: z.object({ ruleSummaries: z.array(ruleSchema) }),
      }),
    )
    .default([]),
  taskException: z.object({ exceptionMessage: z.string() }).optional(),
});

const reportSchema = z.object({ report: z.object({ jobs: z.array(jobSchema) }) });

type Job = z.output<typeof jobSchema>;
export type FailedRule = z.output<typeof ruleSchema>;

/** What veraPDF makes of one file. */
export type Verdict =
  | { readonly kind: 'passed' }
  | { readonly kind: 'failed'; readonly rules: readonly FailedRule[] }
  /** It could not come to a verdict, and says why. */
  | { readonly kind: 'unread'; readonly reason: string };

/**
 * How many one process validates: Java starts in the time of ten. It bounds the length of a command line, and what
 * is lost if Java does not get through.
 */
export const filesAtOnce = 100;

/** How many failures of a rule are told apart; the others are only counted. */
const failuresShown = 20;

/** In ms; a file takes 100 to 500 of them by a profile, and Java a second or two to start. */
const timeoutOf = (files: number) => 60_000 + files * 10_000;

/** Something to be validated, with the absolute path of its file. */
interface ToValidate {
  readonly file: string;
}

/**
 * @returns each candidate with the verdict on it, in the same order
 * @throws Error if Java or veraPDF fails, as opposed to a file; the signal's reason if it is aborted.
 */
export async function validate<Candidate extends ToValidate>(
  veraPdf: VeraPdf,
  profile: Profile,
  candidates: readonly Candidate[],
  signal?: AbortSignal,
): Promise<{ candidate: Candidate; verdict: Verdict }[]> {
  const validated: { candidate: Candidate; verdict: Verdict }[] = [];
  for await (const [candidate, job] of jobsOn(veraPdf, profile.flavour, candidates, signal)) {
    const reason = job.taskException?.exceptionMessage ?? 'It gives no result.';
    validated.push({ candidate, verdict: verdictOf(job, profile) ?? { kind: 'unread', reason } });
  }
  return validated;
}

/**
 * Validates each file by all that it declares to be, in one reading of it.
 *
 * @returns as many of the verdicts that are wanted as there are: nobody but the file has said what it declares
 * @throws Error if Java or veraPDF fails, as opposed to a file; the signal's reason if it is aborted.
 */
export async function validateAsDeclared<Candidate extends ToValidate>(
  veraPdf: VeraPdf,
  wanted: readonly Profile[],
  candidates: readonly Candidate[],
  signal?: AbortSignal,
): Promise<Map<Candidate, Map<Profile, Verdict>>> {
  const validated = new Map<Candidate, Map<Profile, Verdict>>();
  for await (const [candidate, job] of jobsOn(veraPdf, asDeclared, candidates, signal)) {
    const verdicts = wanted.flatMap((profile): [Profile, Verdict][] => {
      const verdict = verdictOf(job, profile);
      return verdict ? [[profile, verdict]] : [];
    });
    validated.set(candidate, new Map(verdicts));
  }
  return validated;
}

/** In place of a flavour. */
const asDeclared = '0';

async function* jobsOn<Candidate extends ToValidate>(
  veraPdf: VeraPdf,
  flavour: string,
  candidates: readonly Candidate[],
  signal: AbortSignal | undefined,
): AsyncGenerator<[Candidate, Job]> {
  for (let start = 0; start < candidates.length; start += filesAtOnce) {
    const batch = candidates.slice(start, start + filesAtOnce);
    const operands = [
      ...['--flavour', flavour, '--format', 'json'],
      ...['--maxfailuresdisplayed', String(failuresShown)],
      ...batch.map(({ file }) => file),
    ];
    const ended = await runVeraPdf(veraPdf, operands, timeoutOf(batch.length), signal);
    const jobs = new Map(readJobs(ended.stdout).map((job) => [job.itemDetails.name, job]));
    for (const candidate of batch) {
      const job = jobs.get(candidate.file);
      // The report is what counts: veraPDF's exit codes cannot be told from Java's own.
      if (!job) {
        throw new Error(`veraPDF has not reported on ${candidate.file}. ${lastWords(ended)}`);
      }
      yield [candidate, job];
    }
  }
}

/** None if the text is no report, as when Java broke down in the middle of it. */
function readJobs(text: string): Job[] {
  try {
    return reportSchema.parse(JSON.parse(text)).report.jobs;
  } catch {
    return [];
  }
}

/**
 * A file has passed only if veraPDF says so, in so many words.
 *
 * @returns nothing if the report has no word on this profile
 */
function verdictOf({ validationResult }: Job, { reported }: Profile): Verdict | undefined {
  const result = validationResult.find(({ profileName }) => profileName === reported);
  if (!result) return undefined;
  const { compliant, jobEndStatus, details } = result;
  // Whatever order it tells them in, which is not always the same.
  const rules = details.ruleSummaries.toSorted(compareRules);
  if (rules.length > 0) return { kind: 'failed', rules };
  if (compliant && jobEndStatus === 'normal') return { kind: 'passed' };
  return { kind: 'unread', reason: `It ended with the status "${jobEndStatus}".` };
}

/** `7.2` before `7.18.1`. */
function compareRules(a: FailedRule, b: FailedRule): number {
  const byClause = a.clause.localeCompare(b.clause, 'en', { numeric: true });
  return byClause || a.testNumber - b.testNumber;
}
