/** Reads a content stream operation by operation (ISO 32000-1 7.8.2), each with its place in the text. */

export interface Operation {
  readonly operator: string;
  /** Where its first operand starts, and where the operator ends: offsets into the text. */
  readonly start: number;
  readonly end: number;
}

/** What is neither an operator nor a string: white space, comments, brackets, names, numbers. */
const operand =
  /[\s\0]+|%[^\r\n]*|<<|>>|<[0-9A-Fa-f\s]*>|[[\]]|\/[^\s\0()<>[\]{}/%]*|[+-]?[\d.]+(?![^\s\0()<>[\]{}/%])/y;
const word = /[A-Za-z'"*][A-Za-z0-9'"*]*/y;
const literals = new Set(['true', 'false', 'null']);

/**
 * @param text the decoded stream, a character a byte
 * @throws Error at an inline image, whose bytes follow no grammar; Chromium writes none
 */
export function* operationsOf(text: string): Generator<Operation> {
  let position = 0;
  let start: number | undefined;
  while (position < text.length) {
    operand.lastIndex = word.lastIndex = position;
    const skipped = operand.exec(text)?.[0];
    if (skipped !== undefined) {
      if (!/^[\s\0%]/.test(skipped)) start ??= position;
      position += skipped.length;
    } else if (text[position] === '(') {
      start ??= position;
      position = endOfString(text, position);
    } else {
      const operator = word.exec(text)?.[0];
      if (operator === undefined) throw new Error(`No operation starts at byte ${position}.`);
      if (operator === 'BI') throw new Error(`An inline image starts at byte ${position}.`);
      const end = position + operator.length;
      if (literals.has(operator)) start ??= position;
      else {
        yield { operator, start: start ?? position, end };
        start = undefined;
      }
      position = end;
    }
  }
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
