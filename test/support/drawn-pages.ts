/** Draws views of a PDF's pages with pdf.js in an open tab, for tests that look at pixels. */
import { readFile } from 'node:fs/promises';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { JSHandle, Page } from 'puppeteer';
import { type ReadSiteFile, serveSite } from '../../src/pamphlets/site-files.ts';

/** Lengths in pt. */
export interface View {
  /** From 1. */
  readonly page: number;
  readonly width: number;
  readonly height: number;
  /** Where the upper left corner of the page is. */
  readonly x?: number;
  readonly y?: number;
  /** In degrees. */
  readonly rotation?: 0 | 180;
}

/** Red, green, blue and opacity of each pixel, row by row from the top. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

const origin = 'https://pages.invalid';

/** @param scale pixels in a pt */
export async function drawViews(
  tab: Page,
  bytes: Uint8Array,
  views: readonly View[],
  scale: number,
): Promise<Picture[]> {
  using _served = await serveSite(tab, origin, reader(bytes));
  await tab.goto(`${origin}/`);
  const pictures: Picture[] = [];
  const opened: JSHandle<PDFDocumentProxy> = await tab.evaluateHandle(openInTab);
  for (const view of views) {
    const { width, height, data } = await tab.evaluate(drawInTab, opened, view, scale);
    pictures.push({ width, height, data: Buffer.from(data, 'base64') });
  }
  return pictures;
}

function reader(bytes: Uint8Array): ReadSiteFile {
  const library = (name: string) =>
    readFile(new URL(import.meta.resolve(`pdfjs-dist/build/${name}.mjs`)));
  const files: Readonly<Record<string, () => Promise<Uint8Array>>> = {
    'index.html': async () => Buffer.from('<!doctype html><title>Pages</title>'),
    'pages.pdf': async () => bytes,
    'pdf.mjs': () => library('pdf.min'),
    'pdf.worker.mjs': () => library('pdf.worker.min'),
  };
  return async (path) => files[path]?.();
}

/** Runs in the tab, as does the one below. */
async function openInTab(): Promise<PDFDocumentProxy> {
  const library = '/pdf.mjs';
  const { getDocument, GlobalWorkerOptions } = (await import(
    library
  )) as typeof import('pdfjs-dist');
  GlobalWorkerOptions.workerSrc = '/pdf.worker.mjs';
  return await getDocument({ url: '/pages.pdf' }).promise;
}

async function drawInTab(
  pdf: PDFDocumentProxy,
  { page: number, width, height, x = 0, y = 0, rotation = 0 }: View,
  scale: number,
): Promise<{ width: number; height: number; data: string }> {
  const page = await pdf.getPage(number);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const offset = { offsetX: x * scale, offsetY: y * scale };
  await page.render({ canvas, viewport: page.getViewport({ scale, rotation, ...offset }) }).promise;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The tab has no canvas.');
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  let characters = '';
  for (let start = 0; start < data.length; start += 32_768) {
    characters += String.fromCharCode(...data.subarray(start, start + 32_768));
  }
  return { width: canvas.width, height: canvas.height, data: btoa(characters) };
}
