/** What a page's content refers to by name: how large the glyphs of its fonts are, and its pictures. */
import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFPage,
  PDFRawStream,
  PDFStream,
} from '@cantoo/pdf-lib';
import { bytesOf } from '../file/stream-bytes.ts';
import { glyphHeights, type Height } from './glyph-heights.ts';
import { type Box, type Matrix, transformed } from './matrix.ts';

/** In parts of the size of the type. */
export interface FontSize {
  readonly ascent: number;
  /** Below the line, so less than 0. */
  readonly descent: number;
  readonly widthOf: (glyph: number) => number;
  /** Of what it paints, which may reach beyond ascent and descent: brackets that stretch, for one. */
  readonly heightOf: (glyph: number) => Height | undefined;
}

export interface Resources {
  readonly font: (name: string) => FontSize | undefined;
  /** The room that an XObject takes where it is painted. */
  readonly object: (name: string) => Box | undefined;
}

/** ISO 32000-1 9.2.4 and 9.4.3: glyphs, and what moves them within a line, are measured in thousandths. */
export const unitsPerSize = 1000;

export function resourcesOf({ node }: PDFPage): Resources {
  const named = (kind: string, name: string) =>
    node.Resources()?.lookupMaybe(PDFName.of(kind), PDFDict)?.lookup(PDFName.of(name));
  const fonts = new Map<string, FontSize | undefined>();
  return {
    font: (name) => {
      if (!fonts.has(name)) {
        const font = named('Font', name);
        fonts.set(name, font instanceof PDFDict ? sizeOf(font) : undefined);
      }
      return fonts.get(name);
    },
    object: (name) => {
      const object = named('XObject', name);
      return object instanceof PDFStream ? roomOf(object) : undefined;
    },
  };
}

/** Pages share their fonts, and each is read once. */
const known = new WeakMap<PDFDict, FontSize | undefined>();

function sizeOf(font: PDFDict): FontSize | undefined {
  if (!known.has(font)) known.set(font, readSize(font));
  return known.get(font);
}

/** Of a composite font (ISO 32000-1 9.7.4), the one kind that Chromium writes. */
function readSize(font: PDFDict): FontSize | undefined {
  const descendant = font.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray)?.lookup(0, PDFDict);
  const descriptor = descendant?.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict);
  if (!descendant || !descriptor) return undefined;
  const length = (holder: PDFDict, key: string, otherwise: number) =>
    (holder.lookupMaybe(PDFName.of(key), PDFNumber)?.asNumber() ?? otherwise) / unitsPerSize;
  const widths = widthsOf(descendant.lookupMaybe(PDFName.of('W'), PDFArray));
  const usual = length(descendant, 'DW', unitsPerSize);
  return {
    ascent: length(descriptor, 'Ascent', unitsPerSize),
    descent: length(descriptor, 'Descent', 0),
    widthOf: (glyph) => widths.get(glyph) ?? usual,
    heightOf: heightsIn(descriptor),
  };
}

/** Glyphs have the numbers that they have in the font itself (ISO 32000-1 9.7.4.2, Identity). */
function heightsIn(descriptor: PDFDict): FontSize['heightOf'] {
  const program = descriptor.lookup(PDFName.of('FontFile2'));
  if (!(program instanceof PDFRawStream)) return () => undefined;
  return glyphHeights(bytesOf(program));
}

/** ISO 32000-1 9.7.4.3: a first glyph and a list, or a first and a last one and what both measure. */
function widthsOf(list: PDFArray | undefined): Map<number, number> {
  const widths = new Map<number, number>();
  const entries = list?.asArray().map((_, index) => list.lookup(index)) ?? [];
  const numberAt = (index: number): number => {
    const entry = entries[index];
    return entry instanceof PDFNumber ? entry.asNumber() : 0;
  };
  for (let index = 0; index < entries.length; ) {
    const first = numberAt(index);
    const next = entries[index + 1];
    if (next instanceof PDFArray) {
      for (const [offset] of next.asArray().entries()) {
        const width = next.lookup(offset, PDFNumber).asNumber();
        widths.set(first + offset, width / unitsPerSize);
      }
      index += 2;
    } else {
      const width = numberAt(index + 2) / unitsPerSize;
      for (let glyph = first; glyph <= numberAt(index + 1); glyph++) widths.set(glyph, width);
      index += 3;
    }
  }
  return widths;
}

/** ISO 32000-1 8.9.5.1: an image fills a square of one unit; 8.10.2: a form has a box of its own. */
function roomOf({ dict }: PDFStream): Box {
  const numbers = (key: string) =>
    dict
      .lookupMaybe(PDFName.of(key), PDFArray)
      ?.asArray()
      .map((value) => (value instanceof PDFNumber ? value.asNumber() : 0));
  if (dict.lookup(PDFName.of('Subtype')) !== PDFName.of('Form')) return [0, 0, 1, 1];
  const [left = 0, bottom = 0, right = 0, top = 0] = numbers('BBox') ?? [];
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers('Matrix') ?? [];
  const matrix: Matrix = [a, b, c, d, e, f];
  return transformed(matrix, [left, bottom, right, top]);
}
