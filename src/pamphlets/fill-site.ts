/** Fills the figures of all pamphlets that a site has into all its pages and feeds. */
import { readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { manifestName, type PamphletEntry } from '../model/manifest.ts';
import {
  type Figures,
  type FiguresByPath,
  type FiguresFormat,
  fillFigures,
  unfilledPamphlets,
} from './figures.ts';
import { filesBelow } from './files-below.ts';
import { isAbsent } from './site-files.ts';
import { writeWhole } from './write-whole.ts';

interface Format {
  readonly name: FiguresFormat;
  /** What stands in every file with a place for figures. */
  readonly mark: string;
}

const formats: Readonly<Record<string, Format>> = {
  '.html': { name: 'html', mark: 'data-pamphlet="' },
  '.xml': { name: 'xml', mark: 'enclosure' },
  '.json': { name: 'json', mark: '"size_in_bytes"' },
};

/**
 * What this run has not made may stand there from an earlier one. Pages say then what they said before; where
 * they say nothing, since they were made anew, its pages are counted in the file.
 *
 * @param site The folder of the built site.
 * @param made the figures of what this run has made
 */
export async function fillSite(
  site: string,
  siteUrl: string,
  pamphlets: readonly Pick<PamphletEntry, 'path'>[],
  made: FiguresByPath,
): Promise<void> {
  const figures = new Map<string, Figures>(made);
  for (const { path } of pamphlets) {
    const bytes = made.has(`/${path}`) ? undefined : sizeOf(join(site, path));
    if (bytes !== undefined) figures.set(`/${path}`, { pages: undefined, bytes });
  }
  for (const path of filesBelow(site)) {
    const format = formats[extname(path)];
    if (!format || path === manifestName) continue;
    const file = join(site, path);
    const content = readFileSync(file);
    if (!content.includes(format.mark)) continue;
    const text = content.toString('utf8');
    if (format.name === 'html') {
      for (const unfilled of unfilledPamphlets(text)) await count(site, unfilled, figures);
    }
    const filled = fillFigures(text, format.name, figures, siteUrl);
    if (filled !== text) await writeWhole(file, filled);
  }
}

function sizeOf(file: string): number | undefined {
  try {
    return statSync(file).size;
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}

/** Once for each that is there and not counted yet. */
async function count(site: string, path: string, figures: Map<string, Figures>): Promise<void> {
  const known = figures.get(path);
  if (!known || known.pages !== undefined) return;
  // It takes as long to load as a thousand pages to fill, and most runs count nothing.
  const { PDFDocument } = await import('@cantoo/pdf-lib');
  const bytes = await readFile(join(site, path));
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  figures.set(path, { ...known, pages: document.getPageCount() });
}
