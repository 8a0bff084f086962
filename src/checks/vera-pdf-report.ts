/** Has veraPDF validate files by one of its profiles, and reads its report. */
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
  /** One, unless the file could not be read. */
  validationResult: z
    .array(
      z.object({
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

/** In ms; a file takes 100 to 500 of them, and Java a second or two to start. */
const timeoutOf = (files: number) => 60_000 + files * 10_000;

/**
 * @param candidates what is to be validated, each with the absolute path of its file
 * @returns each candidate with the verdict on it, in the same order
 * @throws Error if Java or veraPDF fails, as opposed to a file; the signal's reason if it is aborted.
 */
export async function validate<Candidate extends { readonly file: string }>(
  veraPdf: VeraPdf,
  { flavour }: Profile,
  candidates: readonly Candidate[],
  signal?: AbortSignal,
): Promise<{ candidate: Candidate; verdict: Verdict }[]> {
  const validated: { candidate: Candidate; verdict: Verdict }[] = [];
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
      validated.push({ candidate, verdict: verdictOf(job) });
    }
  }
  return validated;
}

/** None if the text is no report, as when Java broke down in the middle of it. */
function readJobs(text: string): Job[] {
  try {
    return reportSchema.parse(JSON.parse(text)).report.jobs;
  } catch {
    return [];
  }
}

/** A file has passed only if veraPDF says so, in so many words. */
function verdictOf({ validationResult, taskException }: Job): Verdict {
  const [result] = validationResult;
  if (!result) {
    return { kind: 'unread', reason: taskException?.exceptionMessage ?? 'It gives no result.' };
  }
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
