/** Loads sharp, which reads and resizes pictures, so that it takes none for another that had its name. */

/** With whatever else in this process resizes with it. */
export async function loadSharp(): Promise<typeof import('sharp').default> {
  // It takes long to load, and many sites have no pictures.
  const { default: sharp } = await import('sharp');
  // Of an SVG, a WebP or an interlaced PNG that was replaced, it would give the size and pixels of the one before.
  sharp.cache(false);
  return sharp;
}
