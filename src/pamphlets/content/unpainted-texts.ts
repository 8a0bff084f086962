/** Leaves out of a content stream the words that stand for letters which are not painted. */

const unpainted = /\/Span<<\/ActualText <[\dA-F]*> >> BDC\nEMC\n/gi;

/**
 * What Chromium clips at the edge of a page is painted on the next one alone, but a letter that is
 * said in several characters, as with two accents, leaves these on both.
 *
 * @param text the decoded stream, a character a byte
 */
export function dropUnpaintedTexts(text: string): string {
  return text.replace(unpainted, '');
}
