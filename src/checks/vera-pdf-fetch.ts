/** Fetches veraPDF with Maven, once per version and safe to race for. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { projectFolder, runVeraPdf, type VeraPdf, veraPdfFolder } from './vera-pdf-installation.ts';
import { lastWords, runProgram } from './vera-pdf-program.ts';

/** In ms: 12 MB, and Maven's own parts where it has never run before. */
const timeout = 600_000;

/**
 * Puts the veraPDF that pom.xml names into the project's cache, if it is not there. Processes that
 * do so at once each fetch their own, and all use the one first in place.
 *
 * @throws Error with its cause if Java or Maven is missing or fails.
 */
export async function fetchVeraPdf(signal: AbortSignal): Promise<VeraPdf> {
  const folder = await veraPdfFolder();
  if (existsSync(folder)) return { folder };
  await mkdir(dirname(folder), { recursive: true });
  // Beside the target, since a rename is atomic within one file system only.
  const draft = await mkdtemp(`${folder}.`);
  try {
    await download(draft, signal);
    // Proves that it runs, and lets it write its settings while nobody else reads them.
    const ended = await runVeraPdf({ folder: draft }, ['--version'], timeout, signal);
    if (ended.code !== 0) throw new Error(`Java does not run it. ${lastWords(ended)}`);
    await rename(draft, folder).catch((error: NodeJS.ErrnoException) => {
      const anotherWasFirst = error.code === 'ENOTEMPTY' || error.code === 'EEXIST';
      if (!anotherWasFirst) throw error;
    });
    return { folder };
  } catch (cause) {
    throw new Error(`veraPDF could not be fetched into ${folder}.`, { cause });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function download(folder: string, signal: AbortSignal): Promise<void> {
  const ended = await runProgram({
    command: 'mvn',
    operands: [
      // A file that does not have its checksum is refused.
      ...['--quiet', '--batch-mode', '--strict-checksums'],
      ...['--file', join(projectFolder, 'pom.xml')],
      ...['dependency:copy-dependencies', `-DoutputDirectory=${folder}`],
    ],
    timeout,
    signal,
  });
  if (ended.code === 0) return;
  if (!ended.isThere) {
    throw new Error('There is no Maven. Run apt-get install default-jre-headless maven.');
  }
  throw new Error(`Maven failed. ${lastWords(ended)}`);
}
