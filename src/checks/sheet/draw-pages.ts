/** Draws the pages of a PDF, and parts of them, as pictures: by pdf.js, in an open tab. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'puppeteer';
import { type ReadSiteFile, serveSite } from '../../pamphlets/site-files.ts';
import { setTabMode } from '../../pamphlets/tab-mode.ts';
import type { Box } from '../painting/box.ts';

/** A part of a page, from 1. */
export interface PagePart {
  readonly page: number;
  readonly box: Box;
}

/** PNG in `data:` addresses. */
export interface DrawnPages {
  readonly pages: readonly string[];
  /** In the order in which they were asked for. */
  readonly parts: readonly string[];
}

/** An address that is of no site. */
const origin = 'https://pages.invalid';

/** Pixels in a pt: sharp on paper at two thirds of the size, which is 216 pixels an inch. */
const scale = 2;

/** @throws Error if the bytes are no PDF, or if the tab fails */
export async function drawPages(
  tab: Page,
  bytes: Uint8Array,
  parts: readonly PagePart[],
): Promise<DrawnPages> {
  // pdf.js draws with the frames of the screen, and a tab that is out of sight has none.
  await setTabMode(tab, 'draw');
  using _served = await serveSite(tab, origin, reader(bytes));
  await tab.goto(`${origin}/`);
  // Awaited here, since the tab is served until this function ends.
  return await tab.evaluate(drawInTab, scale, parts);
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
async function drawInTab(size: number, parts: readonly PagePart[]): Promise<DrawnPages> {
  const library = '/pdf.mjs';
  const { getDocument, GlobalWorkerOptions } = (await import(
    library
  )) as typeof import('pdfjs-dist');
  GlobalWorkerOptions.workerSrc = '/pdf.worker.mjs';
  const task = getDocument({ url: '/pamphlet.pdf' });
  const pdf = await task.promise;
  const canvasOf = (width: number, height: number) => {
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(width * size));
    canvas.height = Math.max(1, Math.round(height * size));
    return canvas;
  };
  const canvases: HTMLCanvasElement[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const canvas = canvasOf(width, height);
    await page.render({ canvas, viewport: page.getViewport({ scale: size }) }).promise;
    canvases.push(canvas);
  }
  await task.destroy();
  const cut = ({ page, box: { left, top, right, bottom } }: PagePart) => {
    const canvas = canvasOf(right - left, bottom - top);
    const whole = canvases[page - 1];
    if (whole) canvas.getContext('2d')?.drawImage(whole, -left * size, -top * size);
    return canvas;
  };
  const png = (canvas: HTMLCanvasElement) => canvas.toDataURL('image/png');
  return { pages: canvases.map(png), parts: parts.map(cut).map(png) };
}
