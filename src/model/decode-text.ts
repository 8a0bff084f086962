/** Turns the bytes of a file into text, or says what it was saved as instead of UTF-8. */
import { type Place, placeAt } from './place.ts';
import type { Read } from './read.ts';

/** How files begin that are no text, whatever their names end in. */
const signatures = [
  { what: 'a Word document, or another packed file', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { what: 'a Word document of the old kind', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { what: 'a document in Rich Text Format', bytes: [...Buffer.from('{\\rtf')] },
  { what: 'a PDF', bytes: [...Buffer.from('%PDF-')] },
];

const asUtf8 =
  'Save it as UTF-8: in Word choose “Save As”, “Plain Text” and the encoding “Unicode (UTF-8)”; in other editors look for “UTF-8” where you save.';

/**
 * The text, without a byte order mark.
 *
 * @param file the path shown in problems
 */
export function decodeText(file: string, bytes: Uint8Array): Read<string> {
  const refuse = (place: Place, fact: string, hint: string): Read<string> => ({
    problems: [{ code: 'encoding', severity: 'error', file, ...place, fact, hint }],
  });
  const start = { line: 1, column: 1 };
  const kind = signatures.find((signature) =>
    signature.bytes.every((byte, i) => bytes[i] === byte),
  );
  if (kind) {
    return refuse(
      start,
      `The file is ${kind.what}, and no plain text.`,
      'Open it in the program that it belongs to, and copy its words into a text file.',
    );
  }
  if (isUtf16(bytes)) {
    return refuse(
      start,
      'The file is not saved as UTF-8, but as UTF-16, which some programs call “Unicode”.',
      asUtf8,
    );
  }
  try {
    return { value: new TextDecoder('utf-8', { fatal: true }).decode(bytes), problems: [] };
  } catch {
    const { good, bad } = splitAtFault(bytes);
    return refuse(
      placeAt(good, good.length),
      `The file is not saved as UTF-8: a character here cannot be read. It may be “${bad}”.`,
      asUtf8,
    );
  }
}

/** By its byte order mark, or because every character of plain English has one byte that is zero. */
function isUtf16([first, second]: Uint8Array): boolean {
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return second !== undefined && (first === 0) !== (second === 0);
}

/** What stands before the first byte that is no UTF-8, and that byte as older Windows programs mean it. */
function splitAtFault(bytes: Uint8Array): { good: string; bad: string } {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let good = '';
  try {
    for (const byte of bytes) good += decoder.decode(Uint8Array.of(byte), { stream: true });
  } catch {
    // What the decoder refuses may begin some bytes before the one at which it sees that.
  }
  const end = Buffer.byteLength(good);
  const bad = new TextDecoder('windows-1252').decode(bytes.subarray(end, end + 1));
  // A byte order mark is no column.
  return { good: good.replace(/^\uFEFF/, ''), bad };
}
