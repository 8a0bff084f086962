/** Fills areas with lines that are drawn one by one: a pattern would need an id, and paint that PDFs hold as pictures. */

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How each series is filled beside the colour of the first and the empty area of the second. */
const hatchings: readonly (((area: Area) => string) | undefined)[] = [
  undefined,
  undefined,
  (area) => diagonals(area, 8),
  (area) => uprights(area, 5),
];

/** The path of the lines; nothing for a series without any. */
export function hatchingOf(series: number, area: Area): string | undefined {
  return hatchings[series]?.(area) || undefined;
}

/** Lines that rise to the right, each cut where it leaves the area. */
function diagonals({ x, y, width, height }: Area, gap: number): string {
  const bottom = y + height;
  const lines: string[] = [];
  for (let at = gap; at < width + height; at += gap) {
    const [left, right] = [Math.max(0, at - height), Math.min(at, width)];
    lines.push(line(x + left, bottom - (at - left), x + right, bottom - (at - right)));
  }
  return lines.join('');
}

function uprights({ x, y, width, height }: Area, gap: number): string {
  const lines: string[] = [];
  for (let at = gap; at < width; at += gap) lines.push(line(x + at, y, x + at, y + height));
  return lines.join('');
}

function line(...places: readonly number[]): string {
  const [x1, y1, x2, y2] = places.map((place) => Math.round(place * 100) / 100);
  return `M${x1},${y1}L${x2},${y2}`;
}
