/** Reads the words of each page of a PDF through pdf.js, as they are painted: running heads and page numbers too. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Those of a line apart from those of the next. */
export async function pageTexts(bytes: Uint8Array): Promise<string[]> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0, disableFontFace: true });
  const document = await loading.promise;
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    const words = items.map((item) => ('str' in item ? item.str : ''));
    texts.push(words.join(' ').replace(/\s+/g, ' '));
  }
  await loading.destroy();
  return texts;
}
