/** Settles the soft hyphens of a content stream: those at the end of a line, and those that nobody sees. */

/**
 * One that Chromium writes for each U+00AD, as the glyph of a space that takes no room; and the hyphen
 * that is shown for it at the end of a line, after what underlines that line.
 */
const invisible =
  /\/Span<<\/ActualText <FEFF00AD> >> BDC\n(?:(?<move>\S+ \S+ Td) )?<\w+> Tj\nEMC\n(?<shown>ET\n(?:(?!BT$|EMC$).*\n)*BT\n\/F\d+ \S+ Tf\n\S+ \S+ \S+ \S+ \S+ \S+ Tm\n<\w{4}> Tj\nET\n)?/gm;

/**
 * Chromium writes a space for a soft hyphen wherever it is, and where it is shown, a hyphen after it,
 * which readers take for one of the word. So the space is left out, and what is shown says that it is
 * soft (ISO 32000-1 14.8.2.2.3).
 *
 * @param text the decoded stream, a character a byte
 */
export function settleSoftHyphens(text: string): string {
  return text.replace(invisible, (_, move?: string, shown?: string) => {
    if (!shown) return move ? `${move}\n` : '';
    return shown.replace(
      /<\w{4}> Tj/,
      (hyphen) => `/Span <</ActualText <FEFF00AD>>> BDC\n${hyphen}\nEMC`,
    );
  });
}
