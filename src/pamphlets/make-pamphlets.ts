/** The pamphlets stage: prints what a built site announces, and tells the site's pages how large it is. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { assertEdition, editionNamed } from '../model/edition.ts';
import {
  type Manifest,
  manifestName,
  manifestSchema,
  type PamphletEntry,
  type PrintEntry,
} from '../model/manifest.ts';
import { compareProblems, type Problem } from '../model/problem.ts';
import type { Standard } from '../model/standard.ts';
import { packUrl } from '../site/addresses.ts';
import { drawSocialPicture } from './draw-social-picture.ts';
import { resetFigures } from './figures.ts';
import { fillSite } from './fill-site.ts';
import type { Inks } from './imposition/convert-colours.ts';
import { printPamphlets } from './print-pamphlets.ts';
import { failureProblem, retryProblem } from './print-problems.ts';
import { type PrintedSite, type PrintTask, printingTask, readingTask } from './print-task.ts';
import { type ReadSiteFile, readFolder } from './site-files.ts';
import { runInTabs, type TabTask } from './tabs.ts';
import { writeWhole } from './write-whole.ts';

export interface MadePamphlet {
  readonly entry: PamphletEntry | PrintEntry;
  readonly pages: number;
  readonly bytes: number;
}

/** Something to show while the stage is at work. */
export type PamphletProgress =
  | { readonly made: MadePamphlet; readonly total: number }
  | { readonly retried: Problem };

export interface PamphletsOptions {
  /** The folder of the built site. */
  readonly site: string;
  /** Names of the editions to make; all that the site announces unless given. */
  readonly editions?: readonly string[] | undefined;
  /** Slugs of papers and statements, and names of packs to print; all unless given. */
  readonly only?: readonly string[] | undefined;
  /** Name of a pack, which is printed alone or beside those of `only`. */
  readonly pack?: string | undefined;
  /** What they are made to conform to; PDF/UA-1 unless given. */
  readonly standard?: Standard | undefined;
  /** The colours of files for who prints, which need Ghostscript; those of the page unless given. */
  readonly inks?: Inks | undefined;
  /** How many are printed at the same time. */
  readonly jobs: number;
  /** How long those of one page may take, in ms. */
  readonly timeout?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: PamphletProgress) => void) | undefined;
}

export interface PamphletsResult {
  readonly made: readonly MadePamphlet[];
  /** What is wrong in the content. */
  readonly problems: readonly Problem[];
  /** Pamphlets that could not be printed at all. */
  readonly faults: readonly Problem[];
}

interface Printed {
  readonly made: readonly MadePamphlet[];
  readonly problems: readonly Problem[];
}

/**
 * Prints the pamphlets of a built site into it, and fills their figures into its pages and feeds.
 * A pamphlet that fails twice is a fault and leaves no file; the others are made all the same.
 *
 * @throws Error if the folder holds no built site or not what `only` names, or no browser runs; RangeError for an unknown
 *   edition; the signal's reason once it is aborted.
 */
export async function makePamphlets({
  site,
  editions,
  only: slugs,
  pack,
  standard = 'ua-1',
  inks,
  jobs,
  timeout = 60_000,
  signal,
  onProgress,
}: PamphletsOptions): Promise<PamphletsResult> {
  const { siteUrl, pamphlets, prints, socialPictures } = await readManifest(site);
  const announced = [...pamphlets, ...prints];
  for (const name of editions ?? []) assertEdition(name);
  if (pack !== undefined) assertPack(pack, pamphlets);
  const only = pack === undefined ? slugs : [...(slugs ?? []), pack];
  for (const slug of only ?? []) {
    if (pamphlets.some((entry) => entry.slug === slug)) continue;
    throw new Error(`The site has no paper, statement or pack "${slug}" to print.`);
  }
  const wanted = announced.filter(
    ({ slug, edition }) => (only?.includes(slug) ?? true) && (editions?.includes(edition) ?? true),
  );
  const printedSite = { siteUrl, read: withoutFigures(readFolder(site)), standard, inks };
  const pages = [...Map.groupBy(wanted, ({ page }) => page).values()];
  const tasks = pages.map(
    (entries): TabTask<Printed> => ({
      name: entries.map(({ path }) => path).join(', '),
      run: async (tab) => {
        const { pamphlets, problems } = await printPamphlets(
          tab,
          entries.map((entry) => taskOf(entry, printedSite)),
          printedSite,
        );
        const made: MadePamphlet[] = [];
        for (const { entry, pages, bytes } of pamphlets) {
          await writeWhole(join(site, entry.path), bytes);
          made.push({ entry, pages, bytes: bytes.length });
        }
        return { made, problems };
      },
      onDone: ({ made }) => {
        for (const one of made) onProgress?.({ made: one, total: wanted.length });
      },
      onRetry: (cause) => {
        for (const entry of entries) onProgress?.({ retried: retryProblem(entry, cause) });
      },
    }),
  );
  // Who asks for some editions alone asks for no pictures.
  const pictures = editions
    ? []
    : socialPictures.filter(({ slug }) => only?.includes(slug) ?? true);
  const drawing = pictures.map(
    (entry): TabTask<Printed> => ({
      name: entry.path,
      run: async (tab) => {
        await writeWhole(join(site, entry.path), await drawSocialPicture(tab, entry, printedSite));
        return { made: [], problems: [] };
      },
      onRetry: (cause) => onProgress?.({ retried: retryProblem(entry, cause) }),
    }),
  );
  const outcomes = await runInTabs([...tasks, ...drawing], { jobs, timeout, signal });
  const printed = outcomes.flatMap((outcome) => ('result' in outcome ? [outcome.result] : []));
  const failed = [...pages, ...pictures.map((entry) => [entry])].flatMap((entries, index) => {
    const outcome = outcomes[index];
    if (!outcome || !('cause' in outcome)) return [];
    return entries.map((entry) => ({ entry, cause: outcome.cause }));
  });
  // A pamphlet of an earlier run would pass for the one that could not be made.
  for (const { entry } of failed) await rm(join(site, entry.path), { force: true });
  await fillSite(site, siteUrl, announced);
  return {
    made: printed.flatMap(({ made }) => made),
    problems: printed.flatMap(({ problems }) => problems).toSorted(compareProblems),
    faults: failed.map(({ entry, cause }) => failureProblem(entry, cause)),
  };
}

function taskOf(entry: PamphletEntry | PrintEntry, site: PrintedSite): PrintTask {
  if ('readable' in entry) return printingTask(entry, site);
  return readingTask(entry, editionNamed(entry.edition), site);
}

/** @throws Error naming the packs there are, if there is none of this name */
function assertPack(name: string, pamphlets: readonly PamphletEntry[]): void {
  const packs = pamphlets.filter(({ slug, page }) => page === packUrl({ name: slug }));
  if (packs.some(({ slug }) => slug === name)) return;
  const known = [...new Set(packs.map(({ slug }) => slug))].join(', ');
  throw new Error(
    `The site has no pack "${name}". ${known ? `There are: ${known}.` : 'Write one in packs.yaml.'}`,
  );
}

async function readManifest(site: string): Promise<Manifest> {
  const path = join(site, manifestName);
  try {
    return manifestSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (cause) {
    throw new Error(`${path} is no manifest of a built site. Run "npm run site" first.`, { cause });
  }
}

/** Pages as the site stage wrote them, so that a pamphlet does not depend on its own size. */
function withoutFigures(read: ReadSiteFile): ReadSiteFile {
  return async (path) => {
    const bytes = await read(path);
    if (!bytes || !path.endsWith('.html')) return bytes;
    return Buffer.from(resetFigures(Buffer.from(bytes).toString('utf8')));
  };
}
