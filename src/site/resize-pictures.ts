/** Makes pictures smaller for small screens, keeps what it has made, for the site to copy. */
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImageFile } from '@11ty/eleventy-img';
import { cacheFolder } from '../model/cache-folder.ts';
import type { Picture } from '../model/picture.ts';
import { writeWhole } from '../model/write-whole.ts';
import { resizedPictures } from './addresses.ts';
import { loadSharp } from './load-sharp.ts';
import { type PicturesByPath, type ShownPicture, writtenPath } from './shown-pictures.ts';
import type { FileCopy } from './site-file.ts';

/**
 * In WebP alone, which every browser of the last five years knows: AVIF is smaller by two fifths, and
 * takes ten times as long to make.
 */
const settings = {
  // In px: a phone, and the measure of a text on screens of usual and of high density.
  widths: [480, 800, 1152],
  formats: ['webp'],
  fixOrientation: true,
  useCache: false,
} as const;

/** In px and bytes: what is no wider or no heavier is loaded as it is. */
const small = { width: 640, bytes: 40_000 };

/** Drawings have no size of their own, and what moves would stand still. */
const resizable = /\.(?:jpe?g|png)$/i;

interface ResizedPictures {
  readonly shown: PicturesByPath;
  /** The smaller ones; the same picture in several places has them once. */
  readonly smaller: readonly FileCopy[];
}

export async function resizePictures(pictures: readonly Picture[]): Promise<ResizedPictures> {
  const cache = cacheFolder('pictures');
  const shown = new Map<string, ShownPicture>();
  const copies = new Map<string, FileCopy>();
  for (const { url, file, width, height } of pictures) {
    const isSmall = width <= small.width || (await stat(file)).size <= small.bytes;
    const smaller = isSmall || !resizable.test(file) ? [] : await resized(file, cache);
    for (const { filename } of smaller) {
      const url = resizedPictures + filename;
      copies.set(url, { url, from: join(cache, filename) });
    }
    const candidates = smaller
      .map(({ filename, width }) => `${resizedPictures}${filename} ${width}w`)
      .join(', ');
    shown.set(writtenPath(url), { width, height, ...(candidates && { candidates }) });
  }
  return { shown, smaller: [...copies.values()] };
}

/** Those that there are in the cache, once what is missing is made. Names come from what is shown. */
async function resized(file: string, cache: string): Promise<readonly ImageFile[]> {
  // It resizes with sharp. Both take long to load, and many sites have no pictures.
  await loadSharp();
  const { default: image } = await import('@11ty/eleventy-img');
  const { webp: named = [] } = await image(file, { ...settings, statsOnly: true });
  if (named.every(({ filename }) => existsSync(join(cache, filename)))) return named;
  const { webp: made = [] } = await image(file, { ...settings, dryRun: true });
  for (const { filename, buffer } of made) {
    if (buffer) await writeWhole(join(cache, filename), buffer);
  }
  return made;
}
