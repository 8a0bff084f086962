/** Tells whether a line is drawn under a letter. */
import type { Glyph, Ground } from './painted.ts';

/** In parts of the size: how thick it is at most, and how far below the line of the letters. */
const thickness = 0.15;
const depth = 0.35;

/** How much of a letter it is under at least; dots are under half of it. */
const share = 0.3;

export function isUnderlined(
  { x, width, baseline, size, paint }: Glyph,
  grounds: readonly Ground[],
): boolean {
  let covered = 0;
  for (const { box, paint: own } of grounds) {
    // The rules of tables and the like have colours of their own.
    if (own === 'picture' || own.colour !== paint.colour) continue;
    const isThin = box.bottom - box.top <= thickness * size;
    const isBelow = box.top >= baseline && box.top <= baseline + depth * size;
    if (!isThin || !isBelow) continue;
    covered += Math.max(0, Math.min(box.right, x + width) - Math.max(box.left, x));
  }
  return covered > share * width;
}
