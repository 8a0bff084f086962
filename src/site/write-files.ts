/** Writes the files of a site. */
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileOf } from './addresses.ts';
import { MadeFolders } from './made-folders.ts';
import type { FileCopy, SiteFile } from './site-file.ts';

/** Told of a text of the site once it is written. */
export type OnWritten = (url: string, text: string) => void;

/**
 * Each file is written in one go: for many small ones, waiting for the disk would cost more than the
 * writing. What else the process has to do has its turn after each.
 *
 * @param site the folder of the site
 * @throws Error that names the file that cannot be made
 */
export async function writeFiles(
  site: string,
  files: Iterable<SiteFile>,
  onWritten: OnWritten = () => {},
): Promise<void> {
  const folders = new MadeFolders();
  for (const { url, render } of files) {
    const path = join(site, fileOf(url));
    const text = await rendered(url, render);
    folders.makeFor(path);
    writeFileSync(path, text);
    onWritten(url, text);
    await setImmediate();
  }
}

/** @param site the folder of the site */
export function copyFiles(site: string, copies: Iterable<FileCopy>): void {
  const folders = new MadeFolders();
  for (const { url, from } of copies) {
    const path = join(site, fileOf(url));
    folders.makeFor(path);
    copyFileSync(from, path);
  }
}

async function rendered(url: string, render: SiteFile['render']): Promise<string> {
  try {
    return await render();
  } catch (cause) {
    throw new Error(`${url} cannot be made.`, { cause });
  }
}
