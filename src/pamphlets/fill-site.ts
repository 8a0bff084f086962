/** Fills the figures of all pamphlets that a site has into all its pages and feeds. */
import { hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { filesBelow } from '../model/files-below.ts';
import { manifestName, type PamphletEntry } from '../model/manifest.ts';
import { writeWhole } from '../model/write-whole.ts';
import {
  type Figures,
  type FiguresByPath,
  type FiguresFormat,
  fillFigures,
  unfilledPamphlets,
} from './figures.ts';
import { isAbsent } from './site-files.ts';

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
 * @returns the SHA-256 of each page, feed and data file as it is now, in hex, by its path
 */
export async function fillSite(
  site: string,
  siteUrl: string,
  pamphlets: readonly Pick<PamphletEntry, 'path'>[],
  made: FiguresByPath,
): Promise<Map<string, string>> {
  const figures = new Map<string, Figures>(made);
  const uncounted = new Set<string>();
  for (const { path } of pamphlets) {
    const bytes = made.has(`/${path}`) ? undefined : sizeOf(join(site, path));
    if (bytes === undefined) continue;
    figures.set(`/${path}`, { pages: undefined, bytes });
    uncounted.add(`/${path}`);
  }
  const digests = new Map<string, string>();
  for (const path of filesBelow(site)) {
    const format = formats[extname(path)];
    if (!format || path === manifestName) continue;
    const file = join(site, path);
    const content = readFileSync(file);
    digests.set(path, hash('sha256', content));
    if (!content.includes(format.mark)) continue;
    // Figures of most languages are ASCII, and to find in Latin-1 that they stand there takes a fifth of the time.
    const glance = content.toString('latin1');
    const isUncounted = format.name === 'html' && uncounted.size > 0;
    if (!isUncounted && fillFigures(glance, format.name, figures, siteUrl) === glance) continue;
    const text = content.toString('utf8');
    if (isUncounted) {
      for (const unfilled of unfilledPamphlets(text)) {
        if (!uncounted.delete(unfilled)) continue;
        const pdf = await readFile(join(site, unfilled));
        figures.set(unfilled, { pages: await countPages(pdf), bytes: pdf.length });
      }
    }
    const filled = fillFigures(text, format.name, figures, siteUrl);
    if (filled === text) continue;
    await writeWhole(file, filled);
    digests.set(path, hash('sha256', filled));
  }
  return digests;
}

function sizeOf(file: string): number | undefined {
  try {
    return statSync(file).size;
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}

async function countPages(pdf: Uint8Array): Promise<number> {
  // It takes as long to load as a thousand pages to fill, and most runs count nothing.
  const { PDFDocument } = await import('@cantoo/pdf-lib');
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  return document.getPageCount();
}
