/** How far two colours differ for readers, as WCAG measures it. */

/** What text needs, unless it is large (WCAG 2.2, 1.4.3). */
export const neededContrast = 4.5;

/**
 * The contrast ratio of two colours like `#134f66` (WCAG 2.2, definition of contrast ratio).
 *
 * @returns 1 (no difference) to 21 (black on white)
 */
export function contrastRatio(one: string, other: string): number {
  const [first, second] = [luminance(one), luminance(other)];
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

/** Every glyph of a pamphlet is asked for, in a handful of colours. */
const luminances = new Map<string, number>();

function luminance(colour: string): number {
  const known = luminances.get(colour) ?? luminanceOf(colour);
  luminances.set(colour, known);
  return known;
}

/** Relative luminance (WCAG 2.2): 0 for black, 1 for white. */
function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
