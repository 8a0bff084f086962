/** Makes an open page ready to be printed: once for all editions, and then laid out for each of them. */
import type { Page } from 'puppeteer';
import type { Edition } from '../model/edition.ts';
import { numberContents, type SectionPages } from './contents-pages.ts';
import { keyElements, type PageElement, unkeyElements } from './page-elements.ts';
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
  // What is shown in print alone is loaded under print media alone.
  await page.emulateMediaType('print');
  const brokenImages = await page.evaluate(loadImages);
  await settleWhiteSpace(page);
  await wholeLinks(page);
  return brokenImages;
}

/** Lays an edition over a prepared page, in place of another that may lie over it. */
export async function layOut(
  page: Page,
  { page: paper, properties, tableColumns }: Edition,
): Promise<LaidOut> {
  await unkeyElements(page);
  await restoreTables(page);
  await page.setViewport({
    width: Math.round(paper.width * pixelsPerMm),
    height: Math.round(paper.height * pixelsPerMm),
  });
  await page.evaluate(layOver, {
    '--page-width': `${paper.width}mm`,
    '--page-height': `${paper.height}mm`,
    ...properties,
  });
  if (tableColumns !== undefined) await listWideTables(page, tableColumns);
  const sectionPages = await numberContents(page);
  return { sectionPages, elements: await keyElements(page) };
}

/** Runs in the page. */
async function loadImages(): Promise<string[]> {
  // Smaller ones are for screens: on paper stands the picture itself.
  for (const picture of document.querySelectorAll('picture')) {
    picture.replaceWith(...picture.querySelectorAll('img'));
  }
  const images = [...document.images];
  // A lazy image out of sight would stay empty: printing does not scroll.
  for (const image of images) image.loading = 'eager';
  const broken = await Promise.all(
    images.map((image) =>
      image.decode().then(
        () => [],
        () => [image.currentSrc || image.src],
      ),
    ),
  );
  return broken.flat();
}

/** Runs in the page. */
async function layOver(properties: Record<string, string>): Promise<void> {
  document.documentElement.removeAttribute('style');
  for (const [name, value] of Object.entries(properties)) {
    document.documentElement.style.setProperty(name, value);
  }
  await document.fonts.ready;
}
