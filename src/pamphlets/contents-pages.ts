/** Writes into the contents of an open page on which page of paper each of its sections starts. */
import { PDFArray, type PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib';
import type { Page } from 'puppeteer';
import { readPrinted } from './file/read-printed.ts';
import { printPlaces } from './print.ts';
import { namedPlaces } from './structure/destinations.ts';

/** The page, from 1, on which each section of the contents starts; by its id. */
export type SectionPages = ReadonlyMap<string, number>;

/** The ids of the sections that the contents lead to. Runs in the page. */
export function sectionsInContents(): string[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('a:has(> .contents-page)')].map(
    ({ hash }) => decodeURIComponent(hash.slice(1)),
  );
}

/** Whether what is printed is painted as well, or only laid out. Runs in the page. */
export function setPainted(isPainted: boolean): void {
  document.body.style.opacity = isPainted ? '' : '0';
}

/**
 * Chromium prints nothing for CSS's `target-counter()`: so the page is printed to see where its
 * sections start, and the numbers are written into places that are as wide with them as without.
 *
 * @param page one that is not painted, since nobody looks at this print
 */
export async function readSectionPages(page: Page, ids: readonly string[]): Promise<SectionPages> {
  if (ids.length === 0) return new Map();
  return sectionPages(await readPrinted(await printPlaces(page)), ids);
}

/** Writes the numbers into the contents. Runs in the page. */
export function writeSectionPages(numbers: readonly number[]): void {
  for (const [index, place] of document.querySelectorAll('.contents-page').entries()) {
    // A space, so that it is a word of its own to who hears it.
    place.textContent = ` ${numbers[index]}`;
  }
}

/** @throws Error if a section starts on another page than the contents say */
export function assertNumbered(document: PDFDocument, numbered: SectionPages): void {
  for (const [id, page] of sectionPages(document, [...numbered.keys()])) {
    if (page === numbered.get(id)) continue;
    throw new Error(`The contents say page ${numbered.get(id)} of "${id}", which is on ${page}.`);
  }
}

/** Where the sections of these ids start. */
function sectionPages(document: PDFDocument, ids: readonly string[]): SectionPages {
  const numbers = new Map(document.getPages().map(({ ref }, index) => [ref, index + 1]));
  const places = namedPlaces(document);
  return new Map(
    ids.map((id) => {
      const place = places?.lookupMaybe(PDFName.of(id), PDFArray)?.get(0);
      const number = place instanceof PDFRef ? numbers.get(place) : undefined;
      if (number === undefined) throw new Error(`The contents lead to "${id}", which is nowhere.`);
      return [id, number];
    }),
  );
}
