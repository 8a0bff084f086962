/** Finds what colour is painted beneath a point of a page. */
import type { Ground, Paint, Point } from './painted.ts';
import { isWithin } from './path-outline.ts';

/** A page is white before anything is painted. */
const paper = '#ffffff';

/**
 * @param grounds what was painted before, in its order
 * @returns `picture` where there are many colours
 */
export function colourBeneath(grounds: readonly Ground[], point: Point): string | 'picture' {
  const last = grounds.findLastIndex((ground) => covers(ground, point));
  const paint = grounds[last]?.paint;
  if (paint === undefined || paint === 'picture') return paint ?? paper;
  if (paint.opacity >= 1) return paint.colour;
  const below = colourBeneath(grounds.slice(0, last), point);
  return below === 'picture' ? below : blended(paint, below);
}

/** What is seen of a paint on a ground. */
export function blended({ colour, opacity }: Paint, ground: string): string {
  if (opacity >= 1) return colour;
  const mixed = [1, 3, 5].map((start) => {
    const [over, under] = [colour, ground].map((one) =>
      Number.parseInt(one.slice(start, start + 2), 16),
    );
    return Math.round((over ?? 0) * opacity + (under ?? 0) * (1 - opacity));
  });
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function covers({ box, outline }: Ground, point: Point): boolean {
  const { x, y } = point;
  if (x < box.left || x > box.right || y < box.top || y > box.bottom) return false;
  return outline === undefined || isWithin(outline, point);
}
