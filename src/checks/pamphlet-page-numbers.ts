/** Checks that readers show of each page of a pamphlet the number that is printed on it. */
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readPdf } from './read-pdf.ts';

/** What is wrong with the numbers, each in a sentence. */
export function findWrongPageNumbers(bytes: Uint8Array): Promise<string[]> {
  return readPdf(bytes, async (pdf) => {
    // ISO 32000-1 12.4.2: without labels, pages are counted from 1.
    const labels = await pdf.getPageLabels();
    const faults: string[] = [];
    for (let index = 0; index < pdf.numPages; index++) {
      const label = labels?.[index] ?? String(index + 1);
      const printed = /\d+/.exec(await footOf(await pdf.getPage(index + 1)))?.[0];
      if (printed === undefined || printed === label) continue;
      faults.push(`Readers call the page “${label}” on which “${printed}” is printed.`);
    }
    return faults;
  });
}

/** What stands in the lower half of a page and is an artifact: a page number, if there is one. */
async function footOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const middle = page.getViewport({ scale: 1 }).height / 2;
  const open: boolean[] = [];
  let foot = '';
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop();
      else open.push('tag' in item && item.tag === 'Artifact');
      continue;
    }
    const above = Number(item.transform[5]);
    if (open.includes(true) && above < middle) foot += item.str;
  }
  return foot;
}
