/** Gives letters to the glyphs for which their font has none: the parts of a bracket that is stretched. */
import {
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  type PDFRef,
} from '@cantoo/pdf-lib';
import type { PageContent } from './content/page-content.ts';
import { bytesOf, deflatedStream } from './file/stream-bytes.ts';

/** In a map of glyphs (ISO 32000-1 9.10.3), one that stands for nothing. */
const lost = /<([\dA-F]{4})> <0000>/g;

/** By the object of their font, what glyphs are painted for: UTF-16 in hexadecimal, by their codes. */
type Letters = ReadonlyMap<PDFObject | undefined, ReadonlyMap<string, string>>;

/**
 * Chromium maps such glyphs to zero, which ISO 14289-1 7.21.7 forbids, and says beside what it paints
 * with them, by `ActualText`, what they are. So that is what each of them stands for.
 */
export function nameGlyphs(
  document: PDFDocument,
  contents: ReadonlyMap<PDFRef, PageContent>,
): void {
  let letters: Letters | undefined;
  for (const [ref, font] of document.context.enumerateIndirectObjects()) {
    const stream = font instanceof PDFDict ? font.lookup(PDFName.of('ToUnicode')) : undefined;
    if (!(font instanceof PDFDict) || !(stream instanceof PDFRawStream)) continue;
    const map = bytesOf(stream).toString('latin1');
    if (map.search(lost) < 0) continue;
    letters ??= lettersIn(document, contents);
    const own = letters.get(ref);
    const mended = map.replace(lost, (whole, glyph: string) => {
      const text = own?.get(glyph);
      return text === undefined ? whole : `<${glyph}> <${text}>`;
    });
    const written = deflatedStream(document.context, Buffer.from(mended, 'latin1'));
    font.set(PDFName.of('ToUnicode'), document.context.register(written));
  }
}

function lettersIn(document: PDFDocument, contents: ReadonlyMap<PDFRef, PageContent>): Letters {
  const letters = new Map<PDFObject | undefined, Map<string, string>>();
  for (const { node, ref } of document.getPages()) {
    const fonts = node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict);
    for (const { font, glyph, text } of glyphsIn(contents.get(ref))) {
      const object = fonts?.get(PDFName.of(font));
      const own = letters.get(object) ?? new Map<string, string>();
      letters.set(object, own.set(glyph, text));
    }
  }
  return letters;
}

/** The glyphs that are painted for a text that is given with them. */
function* glyphsIn(content: PageContent | undefined) {
  if (!content) return;
  const texts: (string | undefined)[] = [];
  let font = '';
  for (const { operator, start, end } of content.operations) {
    const operands = content.text.slice(start, end);
    if (operator === 'BDC' || operator === 'BMC') texts.push(actualTextIn(operands));
    else if (operator === 'EMC') texts.pop();
    else if (operator === 'Tf') font = /\/(\S+)/.exec(operands)?.[1] ?? '';
    const text = operator === 'Tj' || operator === 'TJ' ? texts.at(-1) : undefined;
    if (text === undefined) continue;
    for (const [glyph] of operands.matchAll(/[\dA-F]{4}(?=[\dA-F]*>)/g)) {
      yield { font, glyph, text };
    }
  }
}

/** UTF-16 in hexadecimal, or a character in round brackets, as Chromium writes what ASCII has. */
function actualTextIn(properties: string): string | undefined {
  const [, hexadecimal, sign] =
    /\/ActualText (?:<FEFF([\dA-F]+)>|\(\\?([\x20-\x7e])\))/.exec(properties) ?? [];
  if (sign === undefined) return hexadecimal;
  return sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
}
