/** Checks that readers show of each page of a pamphlet the number that is printed on it. */
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';
import type { OpenPdf } from './read-pdf.ts';

/** What is wrong with the numbers, each in a sentence. */
export async function findWrongPageNumbers(pdf: OpenPdf): Promise<string[]> {
  const pages = await pdf.pages();
  // ISO 32000-1 12.4.2: without labels, pages are counted from 1.
  const labels = await pages.getPageLabels();
  const faults: string[] = [];
  for (let index = 0; index < pages.numPages; index++) {
    const label = labels?.[index] ?? String(index + 1);
    const printed = await numberOn(await pages.getPage(index + 1));
    if (printed === undefined || printed === label) continue;
    faults.push(`Readers call the page “${label}” on which “${printed}” is printed.`);
  }
  return faults;
}

/** What is printed at the foot first, as it is read: of "3 of 12", and from right to left, the 3. */
async function numberOn(page: PDFPageProxy): Promise<string | undefined> {
  const foot = await footOf(page);
  const isRightToLeft = foot.some(({ dir }) => dir === 'rtl');
  const inOrder = isRightToLeft ? foot.toSorted((a, b) => leftOf(a) - leftOf(b)) : foot;
  const numbers = inOrder
    .map(({ str }) => str)
    .join('')
    .match(/\d+/g);
  return isRightToLeft ? numbers?.at(-1) : numbers?.[0];
}

/** What stands in the lower half of a page and is an artifact: a page number, if there is one. */
async function footOf(page: PDFPageProxy): Promise<TextItem[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const middle = page.getViewport({ scale: 1 }).height / 2;
  const open: boolean[] = [];
  const foot: TextItem[] = [];
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop();
      else open.push('tag' in item && item.tag === 'Artifact');
      continue;
    }
    const above = Number(item.transform[5]);
    if (open.includes(true) && above < middle) foot.push(item);
  }
  return foot;
}

function leftOf({ transform }: TextItem): number {
  return Number(transform[4]);
}
