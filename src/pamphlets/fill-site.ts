/** Fills the figures of all pamphlets that a site has into all its pages and feeds. */
import { glob, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { manifestName, type PamphletEntry } from '../model/manifest.ts';
import { type Figures, type FiguresFormat, fillFigures } from './figures.ts';
import { readFolder } from './site-files.ts';
import { writeWhole } from './write-whole.ts';

const formats: Readonly<Record<string, FiguresFormat>> = {
  '.html': 'html',
  '.xml': 'xml',
  '.json': 'json',
};

/**
 * Reads the figures off the files themselves, so that those of an earlier run count as well.
 *
 * @param site The folder of the built site.
 */
export async function fillSite(
  site: string,
  siteUrl: string,
  pamphlets: readonly Pick<PamphletEntry, 'path'>[],
): Promise<void> {
  const figures = new Map<string, Figures>();
  const read = readFolder(site);
  for (const { path } of pamphlets) {
    const bytes = await read(path);
    if (bytes) figures.set(`/${path}`, { pages: await countPages(bytes), bytes: bytes.length });
  }
  for await (const name of glob('**/*.{html,xml,json}', { cwd: site })) {
    const format = formats[extname(name)];
    if (!format || name === manifestName) continue;
    const file = join(site, name);
    const text = await readFile(file, 'utf8');
    const filled = fillFigures(text, format, figures, siteUrl);
    if (filled !== text) await writeWhole(file, filled);
  }
}

async function countPages(bytes: Uint8Array): Promise<number> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  return document.getPageCount();
}
