/** Finds in a content stream the words that stand for what is painted (ISO 32000-1 14.9.4). */
import {
  decodePDFRawStream,
  PDFArray,
  PDFHexString,
  type PDFPage,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';

/** Comments, the marks of dictionaries and arrays, hexadecimal strings, names, and all other words. */
const token = /%[^\r\n]*|<<|>>|<[\dA-Fa-f\s]*>|[()[\]{}]|\/?[^\s()<>[\]{}/%]+/g;

/**
 * For each marked-content sequence of a page, in the order in which they begin, the `ActualText` in
 * its own properties, if it has one; nothing at all if none has. pdf.js leaves it out.
 */
export function actualTextsOn(page: PDFPage): (string | undefined)[] {
  const contents = page.node.Contents();
  const streams =
    contents instanceof PDFArray
      ? contents.asArray().map((_, index) => contents.lookup(index))
      : [contents];
  const text = streams
    .filter((stream) => stream instanceof PDFRawStream)
    .map((stream) => Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1'))
    .join('\n');
  return text.includes('/ActualText') ? actualTextsIn(text) : [];
}

/** @param stream decoded, a character a byte */
export function actualTextsIn(stream: string): (string | undefined)[] {
  const texts: (string | undefined)[] = [];
  let actual: string | undefined;
  let before = '';
  for (const part of tokensOf(stream)) {
    if (before === '/ActualText') actual = decoded(part);
    if (part === 'BDC' || part === 'BMC') {
      texts.push(actual);
      actual = undefined;
    }
    before = part;
  }
  return texts;
}

function* tokensOf(stream: string): Generator<string> {
  token.lastIndex = 0;
  for (let match = token.exec(stream); match; match = token.exec(stream)) {
    const [part] = match;
    if (part !== '(') {
      if (!part.startsWith('%')) yield part;
      continue;
    }
    const end = endOfString(stream, match.index);
    token.lastIndex = end;
    yield stream.slice(match.index, end);
  }
}

/** ISO 32000-1 7.3.4.2: parentheses in a string are in pairs, or behind a backslash. */
function endOfString(stream: string, start: number): number {
  let depth = 0;
  for (let index = start; index < stream.length; index += 1) {
    const character = stream[index];
    if (character === '\\') index += 1;
    else if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    if (depth === 0) return index + 1;
  }
  return stream.length;
}

function decoded(text: string): string {
  const inner = text.slice(1, -1);
  const string = text.startsWith('<') ? PDFHexString.of(inner) : PDFString.of(inner);
  return string.decodeText();
}
