/** Reads a content stream operation by operation (ISO 32000-1 7.8.2), each with its place in the text. */

export interface Operation {
  readonly operator: string;
  /** Where its first operand starts, and where the operator ends: offsets into the text. */
  readonly start: number;
  readonly end: number;
}

const space = /(?:[\s\0]+|%[^\r\n]*)*/y;
/** Anything but operators and strings: white space, comments, brackets, names, numbers. */
const operands =
  /(?:[\s\0]+|%[^\r\n]*|<<|>>|<[0-9A-Fa-f\s]*>|[[\]]|\/[^\s\0()<>[\]{}/%]*|[+-]?[\d.]+(?![^\s\0()<>[\]{}/%]))*/y;
const word = /[A-Za-z'"*][A-Za-z0-9'"*]*/y;
const literals = new Set(['true', 'false', 'null']);

/**
 * @param text the decoded stream, a character a byte
 * @throws Error at an inline image, whose bytes follow no grammar; Chromium writes none
 */
export function* operationsOf(text: string): Generator<Operation> {
  let start = endOf(space, text, 0);
  let position = start;
  while (position < text.length) {
    position = endOf(operands, text, position);
    if (text[position] === '(') {
      position = endOfString(text, position);
      continue;
    }
    if (position >= text.length) return;
    const end = endOf(word, text, position);
    if (end === position) throw new Error(`No operation starts at byte ${position}.`);
    const operator = text.slice(position, end);
    position = end;
    if (literals.has(operator)) continue;
    if (operator === 'BI') throw new Error(`An inline image starts at byte ${start}.`);
    yield { operator, start, end };
    start = position = endOf(space, text, end);
  }
}

/** Where what an expression finds at a place ends; at that place, if it finds nothing. */
function endOf(expression: RegExp, text: string, position: number): number {
  expression.lastIndex = position;
  return expression.test(text) ? expression.lastIndex : position;
}

/** ISO 32000-1 7.3.4.2: brackets in a string are balanced, or escaped. */
function endOfString(text: string, start: number): number {
  let depth = 0;
  for (let position = start; position < text.length; position++) {
    const sign = text[position];
    if (sign === '\\') position += 1;
    else if (sign === '(') depth += 1;
    else if (sign === ')' && --depth === 0) return position + 1;
  }
  throw new Error(`The string at byte ${start} does not end.`);
}
