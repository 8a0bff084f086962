/** Reads a path as pdf.js hands it over: as the closed lines around what it fills. */
import type { Matrix } from '../painting/box.ts';
import type { Outline, Point } from './painted.ts';

/** How many numbers follow each step of a path: move, line, curve, quadratic curve, close. */
const operands = [2, 2, 6, 4, 0];

/** Curves become straight lines between their ends: they round corners of areas, and no more. */
export function pathOutline(path: ArrayLike<number>, matrix: Matrix): Outline {
  const [a, b, c, d, e, f] = matrix;
  const lines: Point[][] = [];
  for (let index = 0; index < path.length; ) {
    const step = path[index] ?? 0;
    const count = operands[step] ?? 0;
    const [x = 0, y = 0] = [path[index + count - 1], path[index + count]];
    index += count + 1;
    if (count === 0) continue;
    const point = { x: a * x + c * y + e, y: b * x + d * y + f };
    const line = lines.at(-1);
    if (step === 0 || !line) lines.push([point]);
    else line.push(point);
  }
  return lines;
}

/** A rectangle along the sides of the page is its box. */
export function isRectangle(outline: Outline): boolean {
  const [line = [], ...others] = outline;
  const corners = line.filter(
    ({ x, y }, index) => index === 0 || x !== line[0]?.x || y !== line[0]?.y,
  );
  if (others.length > 0 || corners.length !== 4) return false;
  return corners.every(({ x, y }, index) => {
    const next = corners[(index + 1) % 4];
    return next !== undefined && (Math.abs(x - next.x) < 0.01 || Math.abs(y - next.y) < 0.01);
  });
}

export function isWithin(outline: Outline, { x, y }: Point): boolean {
  let crossings = 0;
  for (const line of outline) {
    for (const [index, from] of line.entries()) {
      const to = line[(index + 1) % line.length] ?? from;
      if (from.y > y === to.y > y) continue;
      if (x < from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x)) crossings += 1;
    }
  }
  return crossings % 2 === 1;
}
