/** Writes pages that no content file stands for, and of which there may be any number. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileOf } from './addresses.ts';

export interface MadePage {
  readonly url: string;
  readonly render: () => string;
}

/** @param site the folder of the site */
export async function writePages(site: string, pages: Iterable<MadePage>): Promise<void> {
  for (const { url, render } of pages) {
    const file = join(site, fileOf(url));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, render());
  }
}
