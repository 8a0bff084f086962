/** Checks that the fonts of a pamphlet turn glyphs into letters that people write and search for. */
import { decodePDFRawStream, PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import type { OpenPdf } from './read-pdf.ts';

/** No one writes these, so no search finds a word with one in it, and few voices can say it. */
const unwritten = [
  { what: 'no letter at all', pattern: /[\0\uFEFF\uFFFD-\uFFFF]/u },
  { what: 'a ligature', pattern: /[\uFB00-\uFB06]/u },
  { what: 'a character that only one font knows', pattern: /\p{Private_Use}/u },
  { what: 'half a character', pattern: /\p{Surrogate}/u },
];

/** What is wrong with the letters, each in a sentence that names its font. */
export async function findWrongLetters(pdf: OpenPdf): Promise<string[]> {
  const { context } = await pdf.objects();
  return context.enumerateIndirectObjects().flatMap(([, object]) => {
    const map = object instanceof PDFDict ? object.lookup(PDFName.of('ToUnicode')) : undefined;
    if (!(object instanceof PDFDict) || !(map instanceof PDFRawStream)) return [];
    // Fonts of drawings (Type 3) have no name.
    const name = object.lookupMaybe(PDFName.of('BaseFont'), PDFName)?.decodeText() ?? 'of drawings';
    const letters = [
      ...lettersIn(Buffer.from(decodePDFRawStream(map).decode()).toString('latin1')),
    ];
    return unwritten.flatMap(({ what, pattern }) => {
      const wrong = letters.find((text) => pattern.test(text));
      if (wrong === undefined) return [];
      const shown = [...wrong].map((one) => `U+${hexadecimal(one.codePointAt(0) ?? 0)}`).join(' ');
      return [`The font ${name.replace(/^[A-Z]{6}\+/, '')} has ${what} for a glyph: ${shown}.`];
    });
  });
}

/**
 * What the glyphs of a font stand for (ISO 32000-1 9.10.3): in `bfchar` each of a list has its own, in
 * `bfrange` those from one to another have letters that follow each other, or a list of them.
 */
export function* lettersIn(map: string): Generator<string> {
  for (const [, kind, list = ''] of map.matchAll(/begin(bfchar|bfrange)([\s\S]*?)end\1/g)) {
    const words = list.match(/<[^>]*>|[[\]]/g) ?? [];
    const next = () => words.shift() ?? '';
    while (words.length > 0) {
      const first = next();
      if (kind === 'bfchar') {
        yield textOf(next());
        continue;
      }
      const count = numberOf(next()) - numberOf(first) + 1;
      const start = next();
      if (start === '[')
        for (let word = next(); word && word !== ']'; word = next()) yield textOf(word);
      else for (let offset = 0; offset < count; offset++) yield textOf(start, offset);
    }
  }
}

/** UTF-16 in hexadecimal. @param offset is added to the last unit */
function textOf(word: string, offset = 0): string {
  const units = (word.match(/[\dA-Fa-f]{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16));
  return String.fromCharCode(...units.slice(0, -1), (units.at(-1) ?? 0) + offset);
}

function numberOf(word: string): number {
  return Number.parseInt(word.slice(1, -1), 16);
}

function hexadecimal(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}
