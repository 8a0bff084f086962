/** Writes the pages of packs, which no content file stands for, and of which there may be any number. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { orderSheet } from '../../_includes/layouts/order-sheet.ts';
import { packPage } from '../../_includes/layouts/pack.ts';
import { fileOf, orderUrl, packUrl } from './addresses.ts';
import type { Publication } from './publication.ts';

/** @param site the folder of the site */
export async function writePacks(publication: Publication, site: string): Promise<void> {
  for (const pack of publication.packs) {
    const page = join(site, fileOf(packUrl(pack)));
    await mkdir(dirname(page), { recursive: true });
    await writeFile(page, packPage(publication, pack));
    await writeFile(join(site, fileOf(orderUrl(pack))), orderSheet(publication, pack));
  }
}
