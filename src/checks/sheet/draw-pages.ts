/** Draws the pages of a PDF as pictures, by pdf.js in an open tab. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'puppeteer';
import { type ReadSiteFile, serveSite } from '../../pamphlets/site-files.ts';

/** An address that is of no site. */
const origin = 'https://pages.invalid';

/** Pixels in a pt: sharp on paper at two thirds of the size, which is 216 pixels an inch. */
const scale = 2;

/**
 * @returns each page as a PNG in a `data:` address, in order
 * @throws Error if the bytes are no PDF, or if the tab fails
 */
export async function drawPages(tab: Page, bytes: Uint8Array): Promise<string[]> {
  await using _served = await serveSite(tab, origin, reader(bytes));
  await tab.goto(`${origin}/`);
  // Awaited here, since the tab is served until this function ends.
  return await tab.evaluate(drawInTab, scale);
}

function reader(bytes: Uint8Array): ReadSiteFile {
  const library = (name: string) =>
    readFile(new URL(import.meta.resolve(`pdfjs-dist/build/${name}.mjs`)));
  const files: Readonly<Record<string, () => Promise<Uint8Array>>> = {
    'index.html': async () => Buffer.from('<!doctype html><title>Pages</title>'),
    'pamphlet.pdf': async () => bytes,
    'pdf.mjs': () => library('pdf.min'),
    'pdf.worker.mjs': () => library('pdf.worker.min'),
  };
  return async (path) => files[path]?.();
}

/** Runs in the tab. */
async function drawInTab(size: number): Promise<string[]> {
  const library = '/pdf.mjs';
  const { getDocument, GlobalWorkerOptions } = (await import(
    library
  )) as typeof import('pdfjs-dist');
  GlobalWorkerOptions.workerSrc = '/pdf.worker.mjs';
  const task = getDocument({ url: '/pamphlet.pdf' });
  const pdf = await task.promise;
  const pictures: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const viewport = page.getViewport({ scale: size });
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    await page.render({ canvas, viewport }).promise;
    pictures.push(canvas.toDataURL('image/png'));
  }
  await task.destroy();
  return pictures;
}
