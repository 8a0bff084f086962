/** Reads the MathML of a formula from its structure elements (ISO 32000-2 14.8.6.3). */
import { PDFDict, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';

const namespace = 'http://www.w3.org/1998/Math/MathML';

/** What an element holds: other elements, and painted words. */
export type PartsOf = (element: PDFDict) => readonly (PDFDict | string)[];

/** `math(mfrac(mi a, mn 2))`; nothing if the formula has no MathML, or more than one. */
export function pdfMathml(formula: PDFDict, partsOf: PartsOf): string | undefined {
  const read = (element: PDFDict): string => {
    const parts = partsOf(element);
    const kids = parts.filter((part) => part instanceof PDFDict).map(read);
    if (kids.length > 0) return `${nameOf(element)}(${kids.join(', ')})`;
    return `${nameOf(element)} ${lettersOf(parts.join(''))}`.trim();
  };
  const [math, ...others] = partsOf(formula).filter((part) => part instanceof PDFDict);
  return math && others.length === 0 ? read(math) : undefined;
}

/** As they are typed: a variable may be painted as a mathematical letter (MathML Core, 4.2). */
function lettersOf(words: string): string {
  return words
    .normalize('NFKC')
    .replace(/[\u2061-\u2064]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** In PDF 2.0 a name is one of MathML only in its namespace; PDF 1.7 has none. */
function nameOf(element: PDFDict): string {
  const name = element.lookup(PDFName.of('S'), PDFName).decodeText();
  const space = element.lookupMaybe(PDFName.of('NS'), PDFDict)?.lookup(PDFName.of('NS'));
  const isText = space instanceof PDFString || space instanceof PDFHexString;
  return !isText || space.decodeText() === namespace ? name : `${name} of ${space.decodeText()}`;
}
