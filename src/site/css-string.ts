/** Text as a string of CSS. */

/** No text can close it (CSS Syntax 3, 4.3.7: escaped code points). */
export function cssString(text: string): string {
  return `"${text.replace(/["\\<\n]/g, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`;
}
