/** Makes an open page ready to be printed in an edition: values, images, white space, links, page numbers, keys. */
import type { Page } from 'puppeteer';
import type { Edition } from '../model/edition.ts';
import { numberContents, type SectionPages } from './contents-pages.ts';
import { keyElements, type PageElement } from './page-elements.ts';
import { settleWhiteSpace } from './white-space.ts';
import { wholeLinks } from './whole-links.ts';

export interface Prepared {
  /** Addresses of images that the page shows and that are none. */
  readonly brokenImages: readonly string[];
  /** The elements of the page, each at the index that is its key. */
  readonly elements: readonly PageElement[];
  /** What its contents say. */
  readonly sectionPages: SectionPages;
}

/** CSS pixels in a millimetre. */
const pixelsPerMm = 96 / 25.4;

/**
 * Lays the edition over the page, and waits until all that will be printed is there. Nothing here
 * limits how long: the attempt does.
 */
export async function prepare(page: Page, { page: paper, properties }: Edition): Promise<Prepared> {
  await page.setViewport({
    width: Math.round(paper.width * pixelsPerMm),
    height: Math.round(paper.height * pixelsPerMm),
  });
  // What is shown in print alone is loaded under print media alone.
  await page.emulateMediaType('print');
  const brokenImages = await page.evaluate(layOver, {
    '--page-width': `${paper.width}mm`,
    '--page-height': `${paper.height}mm`,
    ...properties,
  });
  await settleWhiteSpace(page);
  await wholeLinks(page);
  const sectionPages = await numberContents(page);
  return { brokenImages, sectionPages, elements: await keyElements(page) };
}

/** Runs in the page. */
async function layOver(properties: Record<string, string>): Promise<string[]> {
  for (const [name, value] of Object.entries(properties)) {
    document.documentElement.style.setProperty(name, value);
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
  await document.fonts.ready;
  return broken.flat();
}
