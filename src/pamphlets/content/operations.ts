/** Reads a content stream operation by operation (ISO 32000-1 7.8.2), each with its place in the text. */

export interface Operation {
  readonly operator: string;
  /**
   * Where its first operand starts, and where the operator ends: offsets into the text. A `Tj` reaches to the
   * end of all that is shown glyph by glyph, for these are nine in ten operations of a page.
   */
  readonly start: number;
  readonly end: number;
}

/** What a byte begins or belongs to (ISO 32000-1 7.2.2). */
const [regular, letter, space, comment, string, hexadecimal, bracket, wrong] = [
  0, 1, 2, 3, 4, 5, 6, 7,
];
const kinds = new Uint8Array(256);
const ofKind: readonly (readonly [kind: number, signs: string])[] = [
  [letter, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz\'"'],
  [space, '\0\t\n\f\r '],
  [comment, '%'],
  [string, '('],
  [hexadecimal, '<'],
  // Of arrays; and the end of a dictionary, a sign at a time.
  [bracket, '[]>'],
  [wrong, '){}'],
];
for (const [kind, signs] of ofKind) {
  for (const sign of signs) kinds[sign.charCodeAt(0)] = kind;
}
const [slash, backslash, opening, closing] = [0x2f, 0x5c, 0x28, 0x29];

/** How Chromium shows a line of text, once its first glyph is shown: it moves to each of the others. */
const furtherGlyphs = /(?:\s[-\d.]+ [-\d.]+ Td <[\dA-F]+> Tj(?!\S))+/y;

const literals = new Set(['true', 'false', 'null']);

/**
 * Sign by sign, since expressions take three times as long for what most of the time goes into.
 *
 * @param text the decoded stream, a character a byte
 * @throws Error at an inline image, whose bytes follow no grammar; Chromium writes none
 */
export function readOperations(text: string): Operation[] {
  const operations: Operation[] = [];
  /** Where the operands begin; none yet after an operator. */
  let start = -1;
  let position = 0;
  while (position < text.length) {
    const kind = kinds[text.charCodeAt(position)];
    if (kind === space) {
      position += 1;
      continue;
    }
    if (kind === comment) {
      position = endOfComment(text, position);
      continue;
    }
    if (start < 0) start = position;
    if (kind === string) position = endOfString(text, position);
    else if (kind === hexadecimal) position = endOfHexadecimal(text, position);
    else if (kind === bracket) position += 1;
    else if (kind === regular) position = endOfRegular(text, position);
    else if (kind === letter) {
      const end = endOfRegular(text, position);
      const operator = text.slice(position, end);
      position = end;
      if (literals.has(operator)) continue;
      if (operator === 'BI') throw new Error(`An inline image starts at byte ${start}.`);
      if (operator === 'Tj') {
        furtherGlyphs.lastIndex = position;
        if (furtherGlyphs.test(text)) position = furtherGlyphs.lastIndex;
      }
      operations.push({ operator, start, end: position });
      start = -1;
    } else throw new Error(`No operation starts at byte ${position}.`);
  }
  return operations;
}

/** A name, a number or an operator ends at white space, or where something else begins. */
function endOfRegular(text: string, start: number): number {
  let position = start + 1;
  while (position < text.length) {
    const code = text.charCodeAt(position);
    if ((kinds[code] ?? wrong) > letter || code === slash) break;
    position += 1;
  }
  return position;
}

function endOfComment(text: string, start: number): number {
  const length = text.slice(start).search(/[\r\n]/);
  return length < 0 ? text.length : start + length;
}

/** Of a string in hexadecimal; of a dictionary, where its first key may begin. */
function endOfHexadecimal(text: string, start: number): number {
  if (text[start + 1] === '<') return start + 2;
  const end = text.indexOf('>', start);
  if (end < 0) throw new Error(`The string at byte ${start} does not end.`);
  return end + 1;
}

/** ISO 32000-1 7.3.4.2: brackets in a string are balanced, or escaped. It starts with its first one. */
export function endOfString(text: string, start: number): number {
  let depth = 0;
  for (let position = start; position < text.length; position++) {
    const code = text.charCodeAt(position);
    if (code === backslash) position += 1;
    else if (code === opening) depth += 1;
    else if (code === closing && --depth === 0) return position + 1;
  }
  throw new Error(`The string at byte ${start} does not end.`);
}
