/** Reads the words of each marked-content sequence of a PDF, glyph by glyph, through pdf.js. */
import {
  decodePDFRawStream,
  PDFArray,
  type PDFDocument,
  PDFHexString,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** For each page, the words by the number of their sequence (ISO 32000-1 14.7.4.2). */
export type PageContent = ReadonlyMap<number, string>;

/**
 * Glyphs, and not the text that pdf.js makes for selecting: that has a space wherever there is a gap,
 * so that words which run together in the file would seem whole.
 *
 * @param document the same file, for what pdf.js does not tell: texts that stand for what is shown
 */
export async function readContent(
  bytes: Uint8Array,
  document: PDFDocument,
): Promise<PageContent[]> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0, disableFontFace: true });
  try {
    const read = await loading.promise;
    const pages: PageContent[] = [];
    for (const [index] of document.getPages().entries()) {
      pages.push(await wordsOn(await read.getPage(index + 1), actualTexts(document, index)));
    }
    return pages;
  } finally {
    await loading.destroy();
  }
}

async function wordsOn(page: PDFPageProxy, actual: string[]): Promise<PageContent> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const words = new Map<number, string>();
  const open: (number | undefined)[] = [];
  let isReplaced = false;
  const add = (text: string): void => {
    const number = open.at(-1);
    if (number !== undefined) words.set(number, (words.get(number) ?? '') + text);
  };
  for (const [index, operator] of fnArray.entries()) {
    const [first, second]: unknown[] = argsArray[index] ?? [];
    switch (operator) {
      case OPS.beginMarkedContent:
        open.push(open.at(-1));
        break;
      case OPS.beginMarkedContentProps:
        isReplaced = first === 'Span';
        if (isReplaced) add(actual.shift() ?? '');
        open.push(
          first === 'Artifact' ? undefined : typeof second === 'number' ? second : open.at(-1),
        );
        break;
      case OPS.endMarkedContent:
        isReplaced = false;
        open.pop();
        break;
      case OPS.showText:
        if (!isReplaced) add(glyphsOf(first));
    }
  }
  return words;
}

/** What is shown is glyphs, and numbers that move what follows. */
function glyphsOf(shown: unknown): string {
  if (!Array.isArray(shown)) return '';
  return shown
    .map((glyph: unknown) =>
      typeof glyph === 'object' && glyph !== null && 'unicode' in glyph ? glyph.unicode : '',
    )
    .join('');
}

/** ISO 32000-1 14.9.4: the texts of a page's spans, in order; brackets are written as letters. */
function actualTexts(document: PDFDocument, index: number): string[] {
  const strings = /\/Span\s*<<\s*\/ActualText\s*(?:<([^>]*)>|\(((?:\\.|[^\\)])*)\))/g;
  return [...streamOf(document, index).matchAll(strings)].map(([, hex, letters = '']) => {
    const string = hex === undefined ? PDFString.of(letters) : PDFHexString.of(hex);
    return string.decodeText();
  });
}

/** The decoded content of a page, a character a byte. */
export function streamOf(document: PDFDocument, index: number): string {
  const contents = document.getPage(index).node.Contents();
  const streams = contents instanceof PDFArray ? contents.asArray() : [contents];
  return streams
    .map((stream) => document.context.lookup(stream))
    .filter((stream) => stream instanceof PDFRawStream)
    .map((stream) => Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1'))
    .join('\n');
}
