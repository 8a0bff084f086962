/** Gathers glyphs that share something measured into the words that they make. */
import { isSeen, textOf } from './lines.ts';
import type { Glyph, PaintedPage } from './painted.ts';

export interface Run<T> {
  readonly page: number;
  readonly words: string;
  readonly value: T;
}

/**
 * @param measure what is so of a glyph; nothing if it is right
 * @returns in the order in which they are painted, those that follow each other with the same value
 */
export function runsOf<T>(
  { number: page, glyphs }: PaintedPage,
  measure: (glyph: Glyph) => T | undefined,
): Run<T>[] {
  const runs: { glyphs: Glyph[]; value: T }[] = [];
  let open: T | undefined;
  for (const glyph of glyphs) {
    const value = isSeen(glyph) ? measure(glyph) : open;
    if (value !== undefined && value === open) runs.at(-1)?.glyphs.push(glyph);
    else if (value !== undefined) runs.push({ glyphs: [glyph], value });
    open = value;
  }
  return runs.map(({ glyphs: own, value }) => ({ page, words: textOf(own), value }));
}
