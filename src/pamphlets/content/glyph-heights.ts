/** Reads from a TrueType font how far each of its glyphs reaches up and down (OpenType 1.9, `glyf`). */

/** In parts of the size of the type, from the line on which the glyph stands. */
export type Height = readonly [lowest: number, highest: number];

/** @returns what gives the height of a glyph; nothing of one that paints nothing */
export function glyphHeights(font: Buffer): (glyph: number) => Height | undefined {
  const tables = tablesOf(font);
  const [head, loca, glyf] = [tables.get('head'), tables.get('loca'), tables.get('glyf')];
  // A font without outlines of this kind is measured by its ascent and descent alone.
  if (!head || !loca || !glyf) return () => undefined;
  const unitsPerSize = head.readUInt16BE(18);
  const isLong = head.readInt16BE(50) === 1;
  const placeOf = (glyph: number) =>
    isLong ? loca.readUInt32BE(4 * glyph) : 2 * loca.readUInt16BE(2 * glyph);
  const count = loca.length / (isLong ? 4 : 2) - 1;
  return (glyph) => {
    if (glyph >= count || placeOf(glyph) === placeOf(glyph + 1)) return undefined;
    const outline = placeOf(glyph);
    const at = (offset: number) => glyf.readInt16BE(outline + offset) / unitsPerSize;
    return [at(4), at(8)];
  };
}

/** The tables by their tags, as the directory at the start of the font has them. */
function tablesOf(font: Buffer): ReadonlyMap<string, Buffer> {
  const count = font.readUInt16BE(4);
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const entry = 12 + 16 * index;
      const start = font.readUInt32BE(entry + 8);
      const table = font.subarray(start, start + font.readUInt32BE(entry + 12));
      return [font.toString('latin1', entry, entry + 4), table];
    }),
  );
}
