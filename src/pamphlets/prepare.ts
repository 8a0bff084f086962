/** Makes an open page ready to be printed: once for all editions, and then laid out for each of them. */
import type { Page } from 'puppeteer';
import type { Edition } from '../model/edition.ts';
import {
  readSectionPages,
  type SectionPages,
  sectionsInContents,
  setPainted,
  writeSectionPages,
} from './contents-pages.ts';
import { keepLocales, keyMark, unkeyElements } from './element-keys.ts';
import { keyElements, type PageElement } from './page-elements.ts';
import { pageCall, runInPage } from './run-in-page.ts';
import { keepShortBlocks } from './short-blocks.ts';
import { inSight, setTabMode } from './tab-mode.ts';
import { linkBack } from './ways-back.ts';
import { settleWhiteSpace } from './white-space.ts';
import { wholeLinks } from './whole-links.ts';
import { listWideTables, restoreTables } from './wide-tables.ts';

export interface LaidOut {
  /** The elements of the page, each at the index that is its key. */
  readonly elements: readonly PageElement[];
  /** What its contents say. */
  readonly sectionPages: SectionPages;
}

/** CSS pixels in a millimetre. */
const pixelsPerMm = 96 / 25.4;

/**
 * Waits until all that will be printed is there, and settles what is the same on any paper. Nothing
 * here limits how long: the attempt does.
 *
 * @returns Addresses of images that the page shows and that are none.
 */
export async function prepare(page: Page): Promise<string[]> {
  await setTabMode(page, 'print');
  const [isPrint, images] = await runInPage(
    page,
    pageCall(() => matchMedia('print').matches),
    pageCall(takeImages),
    pageCall(settleWhiteSpace),
    pageCall(linkBack),
    pageCall(wholeLinks),
    pageCall(keepLocales, keyMark),
  );
  if (!isPrint) throw new Error('The tab has lost its print media.');
  return images > 0 ? await inSight(page, () => page.evaluate(decodeImages)) : [];
}

/** Lays an edition over a prepared page, in place of another that may lie over it. */
export async function layOut(
  page: Page,
  { page: paper, properties, tableColumns }: Edition,
): Promise<LaidOut> {
  await setWindow(page, paper);
  const sizes = { '--page-width': `${paper.width}mm`, '--page-height': `${paper.height}mm` };
  const [, , , , sections] = await runInPage(
    page,
    pageCall(unkeyElements, keyMark),
    pageCall(restoreTables),
    pageCall(layOver, { ...sizes, ...properties }),
    pageCall(listWideTables, tableColumns ?? null),
    pageCall(sectionsInContents),
    pageCall(keepShortBlocks),
    pageCall(setPainted, false),
  );
  const sectionPages = await readSectionPages(page, sections);
  const [, , elements] = await runInPage(
    page,
    pageCall(setPainted, true),
    pageCall(writeSectionPages, [...sectionPages.values()]),
    pageCall(keyElements, keyMark),
    pageCall(loadFonts),
  );
  return { sectionPages, elements };
}

/** A window as large as the paper, if it is not so already. */
async function setWindow(page: Page, paper: Edition['page']): Promise<void> {
  const width = Math.round(paper.width * pixelsPerMm);
  const height = Math.round(paper.height * pixelsPerMm);
  const window = page.viewport();
  if (window?.width === width && window.height === height) return;
  await page.setViewport({ width, height });
}

/** Has all images loaded that are printed, and counts them. Runs in the page. */
function takeImages(): number {
  // Smaller ones are for screens: on paper stands the picture itself.
  for (const picture of document.querySelectorAll('picture')) {
    picture.replaceWith(...picture.querySelectorAll('img'));
  }
  // A lazy image out of sight would stay empty: printing does not scroll.
  for (const image of document.images) image.loading = 'eager';
  return document.images.length;
}

/** Runs in the page. */
async function decodeImages(): Promise<string[]> {
  const broken = await Promise.all(
    [...document.images].map((image) =>
      image.decode().then(
        () => [],
        () => [image.currentSrc || image.src],
      ),
    ),
  );
  return broken.flat();
}

/** Runs in the page. */
function layOver(properties: Record<string, string>): void {
  document.documentElement.removeAttribute('style');
  for (const [name, value] of Object.entries(properties)) {
    document.documentElement.style.setProperty(name, value);
  }
}

/** Runs in the page. */
async function loadFonts(): Promise<void> {
  await document.fonts.ready;
}
