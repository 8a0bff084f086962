/** The pamphlets stage: has a built site’s pamphlets made, and tells the site’s pages how large they are. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Manifest,
  manifestName,
  manifestSchema,
  type PamphletEntry,
  type PrintEntry,
} from '../model/manifest.ts';
import { compareProblems, type Problem } from '../model/problem.ts';
import type { Standard } from '../model/standard.ts';
import { writeWhole } from '../model/write-whole.ts';
import { type Selection, selectFiles } from './announced-files.ts';
import type { ArtifactStore } from './artifact-store.ts';
import type { Figures } from './figures.ts';
import { fillSite } from './fill-site.ts';
import type { Inks } from './imposition/convert-colours.ts';
import { inParallel } from './in-parallel.ts';
import { openLoadedFiles } from './loaded-files.ts';
import { makersOf } from './makers.ts';
import { entriesOf, type MadeEntry, type PrintJob, type PrintJobs } from './print-job.ts';
import { printMissing } from './print-missing.ts';
import { failureProblem, retryProblem } from './print-problems.ts';
import { siteJobs } from './site-jobs.ts';
import { type StoredFiles, storedFiles } from './stored-files.ts';

export interface MadePamphlet {
  readonly entry: PamphletEntry | PrintEntry;
  readonly pages: number;
  readonly bytes: number;
}

/** Something to show while the stage is at work. */
export type PamphletProgress =
  | { readonly made: MadePamphlet; readonly total: number }
  | { readonly retried: Problem }
  /** A sentence or two. */
  | { readonly said: string };

export interface PamphletsOptions extends Selection {
  /** The folder of the built site. */
  readonly site: string;
  /** What they are made to conform to; PDF/UA-1 unless given. */
  readonly standard?: Standard | undefined;
  /** The colours of files for who prints, which need Ghostscript; those of the page unless given. */
  readonly inks?: Inks | undefined;
  /** How many are printed at the same time. */
  readonly jobs: number;
  /** How long those of one page may take, in ms. */
  readonly timeout?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Where they are taken from if they were printed before; all are printed unless given. */
  readonly store?: ArtifactStore | undefined;
  /** What prints; this process unless given. */
  readonly print?: PrintJobs | undefined;
  readonly onProgress?: ((progress: PamphletProgress) => void) | undefined;
}

export interface PamphletsResult {
  readonly made: readonly MadePamphlet[];
  /** How many files were wanted: pamphlets, those for who prints, and social pictures. */
  readonly files: number;
  /** How many of them were not in the store. */
  readonly rendered: number;
  /** The SHA-256 of files of the site, in hex, by their path: of those that were read or written. */
  readonly digests: ReadonlyMap<string, string>;
  /** What is wrong in the content. */
  readonly problems: readonly Problem[];
  /** Pamphlets that could not be printed at all. */
  readonly faults: readonly Problem[];
}

/** A file that stands in the site now. */
interface MadeFile {
  /** In hex, where it is known. */
  readonly sha256: string | undefined;
  readonly pages: number;
  /** Of the file, in bytes. */
  readonly size: number;
  readonly problems: readonly Problem[];
}

/** How many artifacts are looked up in a store at once: what is read of them is held meanwhile. */
const lookups = 16;

/**
 * Puts the pamphlets of a built site into it, from the store or printed, and fills their figures into its
 * pages and feeds. A pamphlet that fails twice is a fault and leaves no file; the others are made all the same.
 *
 * @throws Error if the folder holds no built site or not what `only` names, or no browser runs; RangeError for an unknown
 *   edition; the signal's reason once it is aborted.
 */
export async function makePamphlets(options: PamphletsOptions): Promise<PamphletsResult> {
  const { site, standard = 'ua-1', inks, signal, onProgress } = options;
  const manifest = await readManifest(site);
  const { siteUrl } = manifest;
  const wanted = selectFiles(manifest, options);
  const files = openLoadedFiles(site, siteUrl);
  const jobs = siteJobs(wanted, { siteUrl, standard, inks, files });
  const stored = await storeOf(options);

  const made = new Map<MadeEntry, MadeFile>();
  const add = (entry: MadeEntry, file: MadeFile): void => {
    const isNew = !made.has(entry);
    made.set(entry, file);
    if (!isNew || !('edition' in entry)) return;
    const { pages, size: bytes } = file;
    onProgress?.({ made: { entry, pages, bytes }, total: wanted.pamphlets.length });
  };

  const left = await inParallel(jobs, lookups, async (job) => {
    signal?.throwIfAborted();
    const taken = await stored?.take(job);
    for (const [entry, artifact] of taken ?? []) add(entry, artifact);
    return without(job, taken);
  });
  const toPrint = left.filter((job) => job !== undefined);
  const failed = await printMissing(toPrint, {
    ...options,
    readFile: files.readFile,
    onRetry: (entry, cause) => onProgress?.({ retried: retryProblem(entry, cause) }),
    onDone: async (job, artifacts) => {
      for (const [index, entry] of entriesOf(job).entries()) {
        const artifact = artifacts[index];
        if (!artifact) throw new Error(`Nothing was printed for ${entry.path}.`);
        const kept = await stored?.keep(job, entry, artifact);
        await writeWhole(join(site, entry.path), artifact.bytes);
        const { pages, problems, bytes } = artifact;
        add(entry, { sha256: kept?.sha256, pages, problems, size: bytes.length });
      }
    },
  });
  // A pamphlet of an earlier run would pass for the one that could not be made.
  for (const { entry } of failed) {
    made.delete(entry);
    await rm(join(site, entry.path), { force: true });
  }
  await stored?.tidy();
  const figures = [...made].map(([{ path }, file]) => [`/${path}`, figuresOf(file)] as const);
  const announced = [...manifest.pamphlets, ...manifest.prints];
  const digests = await fillSite(site, siteUrl, announced, new Map(figures));
  for (const [{ path }, { sha256 }] of made) if (sha256) digests.set(path, sha256);
  return {
    made: wanted.pamphlets.flatMap((entry) => {
      const file = made.get(entry);
      return file ? [{ entry, pages: file.pages, bytes: file.size }] : [];
    }),
    files: wanted.pamphlets.length + wanted.pictures.length,
    rendered: toPrint.flatMap(entriesOf).length - failed.length,
    digests,
    problems: distinct([...made.values()].flatMap(({ problems }) => problems)),
    faults: failed.map(({ entry, cause }) => failureProblem(entry, cause)),
  };
}

/** What the store is asked with, if there is one. */
async function storeOf({
  store,
  site,
  inks,
  onProgress,
}: PamphletsOptions): Promise<StoredFiles | undefined> {
  if (!store) return undefined;
  const makers = await makersOf(inks);
  return storedFiles({ store, site, makers, say: (said) => onProgress?.({ said }) });
}

function figuresOf({ pages, size }: MadeFile): Figures {
  return { pages, bytes: size };
}

/** What is left of a job; nothing if nothing is. */
function without(
  job: PrintJob,
  taken: ReadonlyMap<MadeEntry, unknown> | undefined,
): PrintJob | undefined {
  if (!taken || taken.size === 0) return job;
  if (job.kind === 'picture') return undefined;
  const entries = job.entries.filter((entry) => !taken.has(entry));
  return entries.length > 0 ? { ...job, entries } : undefined;
}

/** Each once, though each edition of a page has those of the page; sorted. */
function distinct(problems: readonly Problem[]): Problem[] {
  const byText = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...byText.values()].toSorted(compareProblems);
}

async function readManifest(site: string): Promise<Manifest> {
  const path = join(site, manifestName);
  try {
    return manifestSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (cause) {
    throw new Error(`${path} is no manifest of a built site. Run "npm run site" first.`, { cause });
  }
}
