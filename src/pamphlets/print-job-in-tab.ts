/** Prints one job in an open tab, from the files that the job names and from nothing else. */
import type { Page } from 'puppeteer';
import { editionNamed } from '../model/edition.ts';
import type { PamphletEntry, PrintEntry } from '../model/manifest.ts';
import { drawSocialPicture } from './draw-social-picture.ts';
import type { Artifact, PrintJob, ReadFile } from './print-job.ts';
import { printPamphlets } from './print-pamphlets.ts';
import { type PrintedSite, type PrintTask, printingTask, readingTask } from './print-task.ts';
import type { ReadSiteFile } from './site-files.ts';

/**
 * @param leave is called once the tab is not needed any more
 * @returns one artifact for each entry of the job, in their order
 * @throws Error if a file cannot be had, if the page asks for a file that the job does not name, or if the
 *   tab fails
 */
export async function printJobInTab(
  tab: Page,
  job: PrintJob,
  readFile: ReadFile,
  leave?: () => void,
): Promise<Artifact[]> {
  let fault: Error | undefined;
  // The browser is told that there is no such file; what was not to be had must not pass for that.
  const read: ReadSiteFile = async (path) => {
    try {
      return await readNamed(path, job, readFile);
    } catch (error) {
      fault ??= error instanceof Error ? error : new Error(String(error));
      throw error;
    }
  };
  const made = await printWith(read, tab, job, leave).catch((error: unknown) => {
    throw fault ?? error;
  });
  if (fault) throw fault;
  return made;
}

async function readNamed(path: string, { files }: PrintJob, readFile: ReadFile) {
  const digest = Object.hasOwn(files, path) ? files[path] : undefined;
  if (digest === undefined) {
    throw new Error(`It asks for ${path}, which is not among the files found in its markup.`);
  }
  return digest === null ? undefined : await readFile(digest);
}

async function printWith(
  read: ReadSiteFile,
  tab: Page,
  job: PrintJob,
  leave?: () => void,
): Promise<Artifact[]> {
  const { siteUrl } = job;
  if (job.kind === 'picture') {
    const bytes = await drawSocialPicture(tab, job.entry, { siteUrl, read });
    return [{ bytes, pages: 0, problems: [] }];
  }
  const site = { siteUrl, read, files: job.files, standard: job.standard, inks: job.inks };
  const tasks = job.entries.map((entry) => taskOf(entry, site));
  const { pamphlets, problems } = await printPamphlets(tab, tasks, site, leave);
  return pamphlets.map(({ bytes, pages, problems: own }) => ({
    bytes,
    pages,
    problems: [...problems, ...own],
  }));
}

function taskOf(entry: PamphletEntry | PrintEntry, site: PrintedSite): PrintTask {
  if ('readable' in entry) return printingTask(entry, site);
  return readingTask(entry, editionNamed(entry.edition), site);
}
