/** Print jobs: all that it takes to print one page of a site in any process, as data, and what comes of them. */
import { hash } from 'node:crypto';
import type { PamphletEntry, PrintEntry, SocialPictureEntry } from '../model/manifest.ts';
import type { Problem } from '../model/problem.ts';
import type { Standard } from '../model/standard.ts';
import type { Inks } from './imposition/convert-colours.ts';

/** SHA-256, in hex, by path below the site’s root; `null` for a file that is asked for and that the site lacks. */
export type FileDigests = Readonly<Record<string, string | null>>;

/** A page, printed in some of its editions. */
export interface PamphletJob {
  readonly kind: 'pamphlets';
  /** Site path of the page. */
  readonly page: string;
  readonly entries: readonly (PamphletEntry | PrintEntry)[];
  readonly siteUrl: string;
  readonly standard: Standard;
  /** The colours of files for who prints; those of the page unless given. */
  readonly inks?: Inks;
  /** Every file that the page may load, itself as it is printed, and what its pamphlets hold. */
  readonly files: FileDigests;
}

/** The picture that stands for a page. */
export interface PictureJob {
  readonly kind: 'picture';
  readonly entry: SocialPictureEntry;
  readonly siteUrl: string;
  readonly files: FileDigests;
}

export type PrintJob = PamphletJob | PictureJob;

/** A file that the site announces and a job makes. */
export type MadeEntry = PamphletEntry | PrintEntry | SocialPictureEntry;

/** What is made of one entry of a job. */
export interface Artifact {
  readonly bytes: Uint8Array;
  /** 0 of a picture. */
  readonly pages: number;
  /** What is wrong with the page that it was made from, each by the content file. */
  readonly problems: readonly Problem[];
}

/** @throws Error if there are no such bytes any more */
export type ReadFile = (sha256: string) => Promise<Uint8Array>;

export interface PrintJobsOptions {
  /** The files of all jobs, by their digests. */
  readonly readFile: ReadFile;
  /** How many are printed at the same time. */
  readonly jobs: number;
  /** How long one attempt at a job may take, in ms. */
  readonly timeout: number;
  readonly signal?: AbortSignal | undefined;
  /**
   * Keeps what was made, one artifact for each entry: only then is the job done. An attempt that was
   * given up may still end, so this must bear to be done twice.
   */
  readonly onDone: (job: PrintJob, artifacts: readonly Artifact[]) => Promise<void>;
  /** Hears at once that the first attempt failed. */
  readonly onRetry: (job: PrintJob, cause: unknown) => void;
}

/** What came of a job: nothing to say, or the cause for which it failed at the last attempt. */
export type JobOutcome =
  | { readonly job: PrintJob }
  | { readonly job: PrintJob; readonly cause: unknown };

/**
 * Prints jobs, here or on other machines, with the same bytes.
 *
 * @returns the outcomes, in the order of the jobs
 * @throws the signal’s reason once it is aborted; Error if nothing can be printed at all
 */
export type PrintJobs = (
  jobs: readonly PrintJob[],
  options: PrintJobsOptions,
) => Promise<JobOutcome[]>;

/** What a job makes, in the order of its artifacts. */
export function entriesOf(job: PrintJob): readonly MadeEntry[] {
  return job.kind === 'picture' ? [job.entry] : job.entries;
}

/** What makes the bytes of an artifact, beside its job. */
export interface Makers {
  /** As `fingerprint` gives it. */
  readonly fingerprint: string;
  /** The version of Ghostscript, if the job is to be in inks. */
  readonly ghostscript?: string | undefined;
}

/** The name of an artifact in a store: the SHA-256, in hex, of all that its bytes come from. */
export function artifactKey(job: PrintJob, entry: MadeEntry, makers: Makers): string {
  const { fingerprint, ghostscript } = makers;
  const files = Object.entries(job.files).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return hash(
    'sha256',
    JSON.stringify([
      fingerprint,
      job.kind,
      // Where its text lies changes no byte, and problems are of the text wherever it lies.
      { ...entry, source: undefined },
      job.siteUrl,
      files,
      job.kind === 'pamphlets' && ('readable' in entry ? [job.inks, ghostscript] : job.standard),
    ]),
  );
}
