/** Checks that a pamphlet says what its page says, to those who hear it as to those who see it. */
import type { Page } from 'puppeteer';
import { editionNamed } from '../../model/edition.ts';
import type { PamphletEntry } from '../../model/manifest.ts';
import type { Problem } from '../../model/problem.ts';
import type { BuiltSite } from '../built-site.ts';
import { pageFiles } from '../page-files.ts';
import type { OpenPdf } from '../read-pdf.ts';
import { type Clue, findPlaces } from '../source-places.ts';
import { type ReadSource, sourceReader } from '../source-reader.ts';
import type { TabsOnDemand } from '../tabs-on-demand.ts';
import { type Verdicts, verdictOn } from '../verdicts.ts';
import { compareOutlines } from './compare.ts';
import type { Difference } from './difference.ts';
import type { Entry } from './outline.ts';
import { outlinePage } from './page-outline.ts';
import { outlinePdf } from './pdf-outline.ts';

interface ParityOptions {
  /** In which its page is opened. */
  readonly tabs: TabsOnDemand;
  readonly verdicts?: Verdicts | undefined;
  readonly readSource?: ReadSource;
}

/**
 * The differences of one pamphlet from its page, each as near to its Markdown as its words lead.
 *
 * @throws Error if its page could not be opened, even at the second attempt
 */
export async function checkParity(
  site: BuiltSite,
  entry: PamphletEntry,
  pdf: OpenPdf,
  { tabs, verdicts, readSource = sourceReader() }: ParityOptions,
): Promise<Problem[]> {
  const { path, page, edition } = entry;
  const subject = {
    asks: 'parity',
    files: [path, ...site.loadedBy(pageFile(page))],
    given: [site.manifest.siteUrl, page, edition],
  };
  const look = async (): Promise<Difference[]> =>
    differencesFrom(await tabs.run(page, (tab) => outlineIn(tab, site, entry)), pdf);
  const differences = await verdictOn(subject, look, verdicts);
  const source = differences.length > 0 ? await readSource(entry.source) : undefined;
  return differences.map((difference) => problemOf(difference, entry, source));
}

async function outlineIn(
  tab: Page,
  site: BuiltSite,
  { page: url, edition: name }: PamphletEntry,
): Promise<Entry[]> {
  const { siteUrl } = site.manifest;
  const files = pageFiles(site, pageFile(url));
  const edition = editionNamed(name);
  const outline = await outlinePage(tab, { siteUrl, read: files.read, url, edition });
  files.assertNamed();
  return outline;
}

/** Below the site's root. */
function pageFile(url: string): string {
  return `${url.slice(1)}index.html`;
}

async function differencesFrom(page: readonly Entry[], pdf: OpenPdf): Promise<Difference[]> {
  try {
    return once(compareOutlines(page, await outlinePdf(pdf)));
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
