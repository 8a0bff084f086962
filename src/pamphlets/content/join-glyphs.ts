/** Has a line of text shown by one operation, where Chromium moves to every glyph of it. */
import { type FontSize, unitsPerSize } from './resources.ts';

/** A text object with one line and nothing else, as Chromium writes it. */
const line =
  /(?<placed>BT\n\/(?<font>\S+) (?<size>[\d.]+) Tf\n[^\n]+ Tm\n)(?<glyphs><[\dA-F]{4}> Tj\n(?:[-\d.]+ 0 Td <[\dA-F]{4}> Tj\n)+)ET(?!\S)/g;

const glyph = /(?:(?<way>\S+) 0 Td )?<(?<hex>\w{4})> Tj\n/g;

/**
 * Whoever reads a page has an operation for each line then, and not two for each glyph. Every glyph stays where it is,
 * to a ten-thousandth of its size, however long its line.
 *
 * @param text a decoded content stream, a character a byte
 * @param font by its name in the resources of the page
 */
export function joinGlyphs(text: string, font: (name: string) => FontSize | undefined): string {
  return text.replace(line, (whole, ...matched) => {
    const { placed, font: name, size, glyphs } = matched.at(-1) as Record<string, string>;
    const measured = font(name ?? '');
    if (!placed || !glyphs || !measured) return whole;
    return `${placed}[<${inOne(glyphs, measured, Number(size))}>] TJ\nET`;
  });
}

function inOne(glyphs: string, { widthOf }: FontSize, size: number): string {
  let joined = '';
  /** How wide the last glyph is, and how far it stands beside its place, as numbers are rounded. */
  let [width, beside] = [0, 0];
  for (const { groups } of glyphs.matchAll(glyph)) {
    const { way, hex = '' } = groups ?? {};
    if (way !== undefined) {
      const back = width - (Number(way) / size) * unitsPerSize + beside;
      const rounded = Math.round(back * 10) / 10;
      beside = back - rounded;
      if (rounded !== 0) joined += `>${rounded}<`;
    }
    joined += hex;
    width = widthOf(Number.parseInt(hex, 16)) * unitsPerSize;
  }
  return joined;
}
