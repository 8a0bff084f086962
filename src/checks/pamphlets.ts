/** Checks every announced pamphlet: that it was made, and in one reading all that is to be so in it. */
import type { PamphletEntry } from '../model/manifest.ts';
import type { Problem } from '../model/problem.ts';
import { inParallel } from '../pamphlets/in-parallel.ts';
import { type BuiltSite, readBytes } from './built-site.ts';
import { checkPamphletFile } from './pamphlet-file.ts';
import { checkParity } from './parity/check-parity.ts';
import { readPdf } from './read-pdf.ts';
import { sourceReader } from './source-reader.ts';
import { tabsOnDemand } from './tabs-on-demand.ts';
import { checkType } from './type/check-type.ts';
import type { Verdicts } from './verdicts.ts';

interface PamphletsOptions {
  /** How many are read at the same time. */
  readonly jobs: number;
  readonly signal?: AbortSignal | undefined;
  readonly verdicts?: Verdicts | undefined;
}

/** How long a page may take to be opened and read, in ms. */
const timeout = 60_000;

/**
 * The problems of these pamphlets, each at the content file of its paper.
 *
 * @throws AggregateError if pages of some could not be opened, even at the second attempt; the others are checked
 */
export async function checkPamphlets(
  site: BuiltSite,
  entries: readonly PamphletEntry[],
  { jobs, signal, verdicts }: PamphletsOptions,
): Promise<Problem[]> {
  await using tabs = tabsOnDemand({ jobs, timeout, signal });
  const readSource = sourceReader();
  const failed = new Map<PamphletEntry, unknown>();
  const found = await inParallel(entries, jobs, async (entry) => {
    if (!site.paths.has(entry.path)) return [missing(entry)];
    try {
      return await readPdf(
        () => readBytes(site, entry.path),
        async (pdf) => [
          ...(await checkPamphletFile(site, entry, pdf, verdicts)),
          ...(await checkType(entry, pdf, { verdicts, readSource })),
          ...(await checkParity(site, entry, pdf, { tabs, verdicts, readSource })),
        ],
      );
    } catch (cause) {
      signal?.throwIfAborted();
      failed.set(entry, cause);
      return [];
    }
  });
  if (failed.size > 0) {
    const names = [...failed.keys()].map(({ path }) => path).join(', ');
    throw new AggregateError(failed.values(), `These pamphlets could not be checked: ${names}.`);
  }
  return found.flat();
}

function missing({ path, slug, source: file }: PamphletEntry): Problem {
  return {
    code: 'pamphlet-missing',
    severity: 'error',
    file,
    fact: `The site announces ${path}, and it was not made.`,
    hint: `Run npm run pamphlets -- --only ${slug}.`,
  };
}
