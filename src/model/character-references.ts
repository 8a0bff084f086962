/** Decodes the character references that our templates write into attributes. */

const named: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
};

/** Those of the five characters that markup is made of, and those by number; others stay as they are. */
export function decodeReferences(value: string): string {
  if (!value.includes('&')) return value;
  return value.replace(/&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/gi, (all, decimal, hex, name) => {
    if (name !== undefined) return named[name] ?? all;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    // As HTML has it for what is no code point (HTML Living Standard, 13.2.5.80).
    return code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
  });
}
