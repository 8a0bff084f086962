/** Reads the words of each marked-content sequence of a page, as pdf.js decodes them. */
import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The words of a page by the numbers of their sequences (ISO 32000-1 14.7.4.2). */
export type MarkedText = ReadonlyMap<number, string>;

/**
 * Glyphs are read, and not the text that pdf.js makes of them for selecting: that has a space
 * wherever there is a gap and breaks every line, so that words which run together in the file would
 * seem whole.
 *
 * @param actualTexts for each sequence of the page, in their order, the words that stand for it
 */
export async function readMarkedText(
  page: PDFPageProxy,
  actualTexts: readonly (string | undefined)[],
): Promise<MarkedText> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const texts = new Map<number, string>();
  const add = (number: number | undefined, words: string): void => {
    if (number !== undefined) texts.set(number, (texts.get(number) ?? '') + words);
  };
  /** For each sequence that is open, the number that holds in it; none in what is not read. */
  const open: (number | undefined)[] = [];
  let [begun, forms] = [0, 0];
  for (const [index, operator] of fnArray.entries()) {
    const operands: unknown = argsArray[index];
    const [first, second]: unknown[] = Array.isArray(operands) ? operands : [];
    switch (operator) {
      case OPS.paintFormXObjectBegin:
        forms += 1;
        break;
      case OPS.paintFormXObjectEnd:
        forms -= 1;
        break;
      case OPS.beginMarkedContent:
      case OPS.beginMarkedContentProps: {
        const number = typeof second === 'number' ? second : open.at(-1);
        // A form has a stream of its own, with sequences of its own.
        const actual = forms > 0 ? undefined : actualTexts[begun++];
        if (actual !== undefined) add(number, actual);
        open.push(isArtifact(first) || actual !== undefined ? undefined : number);
        break;
      }
      case OPS.endMarkedContent:
        open.pop();
        break;
      case OPS.showText:
        add(open.at(-1), wordsIn(first));
    }
  }
  return texts;
}

/** A tag is a string beside properties, and an object with a name where there are none. */
function isArtifact(tag: unknown): boolean {
  const name = typeof tag === 'object' && tag !== null && 'name' in tag ? tag.name : tag;
  return name === 'Artifact';
}

/** What is shown is glyphs, and numbers that move what follows. */
function wordsIn(shown: unknown): string {
  if (!Array.isArray(shown)) return '';
  return shown
    .map((glyph: unknown) =>
      typeof glyph === 'object' && glyph !== null && 'unicode' in glyph ? glyph.unicode : '',
    )
    .join('');
}
