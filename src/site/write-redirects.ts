/** Writes the pages that lead on to others, of which there may be any number. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { redirectPage } from '../../_includes/layouts/redirect.ts';
import { fileOf } from './addresses.ts';
import type { Publication } from './publication.ts';
import { redirectsOf } from './redirects.ts';

/** @param site the folder of the site */
export async function writeRedirects(publication: Publication, site: string): Promise<void> {
  for (const redirect of redirectsOf(publication)) {
    const page = join(site, fileOf(redirect.url));
    await mkdir(dirname(page), { recursive: true });
    await writeFile(page, redirectPage(publication, redirect));
  }
}
