/** Checks that every pamphlet says what its page says, to those who hear it as to those who see it. */
import type { Page } from 'puppeteer';
import { editionNamed } from '../../model/edition.ts';
import type { PamphletEntry } from '../../model/manifest.ts';
import type { Problem } from '../../model/problem.ts';
import { type BuiltSite, readBytes } from '../built-site.ts';
import { lookInTabs } from '../look-in-tabs.ts';
import { pageFiles } from '../page-files.ts';
import { type Clue, findPlaces } from '../source-places.ts';
import { sourceReader } from '../source-reader.ts';
import { judge, type Verdicts } from '../verdicts.ts';
import { compareOutlines } from './compare.ts';
import type { Difference } from './difference.ts';
import type { Entry } from './outline.ts';
import { outlinePage } from './page-outline.ts';
import { outlinePdf } from './pdf-outline.ts';

interface ParityOptions {
  /** How many pages are open at the same time. */
  readonly jobs: number;
  readonly signal?: AbortSignal | undefined;
  readonly verdicts?: Verdicts | undefined;
}

/** How long one page may take, in ms. */
const timeout = 60_000;

/**
 * The differences of these pamphlets from their pages, each as near to its Markdown as its words
 * lead. A pamphlet that was not made is reported by the check of the files.
 *
 * @throws AggregateError if pages could not be opened, even at the second attempt.
 */
export async function checkParity(
  site: BuiltSite,
  entries: readonly PamphletEntry[],
  { jobs, signal, verdicts }: ParityOptions,
): Promise<Problem[]> {
  const made = entries.filter(({ path }) => site.paths.has(path));
  const judged = await judge<PamphletEntry, Difference[]>(made, {
    subjectOf: ({ path, page, edition }) => ({
      asks: 'parity',
      files: [path, ...site.loadedBy(pageFile(page))],
      given: [site.manifest.siteUrl, page, edition],
    }),
    look: async (unknown, tell) => {
      const tasks = unknown.map((entry) => ({
        name: entry.page,
        run: async (tab: Page) => await tell(entry, await differencesOf(site, entry, tab)),
      }));
      await lookInTabs(tasks, { jobs, timeout, signal }, 'These pages could not be read');
    },
    verdicts,
  });
  const readSource = sourceReader();
  const problems: Problem[] = [];
  for (const [entry, differences] of judged) {
    const source = differences.length > 0 ? await readSource(entry.source) : undefined;
    for (const difference of differences) problems.push(problemOf(difference, entry, source));
  }
  return problems;
}

async function differencesOf(
  site: BuiltSite,
  entry: PamphletEntry,
  tab: Page,
): Promise<Difference[]> {
  const { siteUrl } = site.manifest;
  const files = pageFiles(site, pageFile(entry.page));
  const edition = editionNamed(entry.edition);
  const page = await outlinePage(tab, { siteUrl, read: files.read, url: entry.page, edition });
  files.assertNamed();
  return differencesFrom(page, await readBytes(site, entry.path));
}

/** Below the site's root. */
function pageFile(url: string): string {
  return `${url.slice(1)}index.html`;
}

async function differencesFrom(page: readonly Entry[], bytes: Uint8Array): Promise<Difference[]> {
  try {
    return once(compareOutlines(page, await outlinePdf(bytes)));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [{ fact: `It cannot be read: ${reason}`, role: 'document', words: '' }];
  }
}

/** What has one cause is one problem, and says how often it is met. */
function once(differences: readonly Difference[]): Difference[] {
  const alike = Map.groupBy(differences, (one) => one.cause ?? one.fact);
  return [...alike.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const more = others.length > 0 ? ` The same is so in ${others.length} more places.` : '';
    return [{ ...first, fact: first.fact + more }];
  });
}

function problemOf(
  { fact, role, words, around = [] }: Difference,
  { path, source: file }: PamphletEntry,
  source: string | undefined,
): Problem {
  const clues: Clue[] = [
    ...(role === 'heading' ? [{ kind: 'heading', text: words } as const] : []),
    ...[words, ...around].map((text) => ({ kind: 'text', text }) as const),
  ];
  const [place] = source === undefined ? [] : findPlaces(source, clues);
  return {
    code: 'pamphlet-parity',
    severity: 'error',
    file,
    ...place,
    fact: `${path} does not say what its page says. ${fact}`,
    hint: 'Print it anew; if that does not help, the pamphlets stage is at fault.',
  };
}
