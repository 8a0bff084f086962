/** Measures every glyph of every page: its size, its contrast, and whether it runs level. */
import { contrastRatio } from '../../model/contrast.ts';
import type { EditionType } from '../../model/edition-type.ts';
import type { TypeFault } from './fault.ts';
import { blended, colourBeneath } from './ground-colour.ts';
import type { Glyph, PaintedPage } from './painted.ts';
import { runsOf } from './runs.ts';

/** Of a size, in pt: numbers in a PDF are rounded. */
const tolerance = 0.05;

/** Where a glyph is looked under: parts of its width, and of its size above its line. */
const columns = [0.15, 0.5, 0.85];
const height = 0.25;

export function letterFaults(page: PaintedPage, { smallest, contrast }: EditionType): TypeFault[] {
  const small = runsOf(page, ({ size }) =>
    size < smallest - tolerance ? shown(size) : undefined,
  ).map(
    ({ value, ...where }): TypeFault => ({
      ...where,
      kind: 'small',
      fact: `is set in ${value} pt, where nothing is below ${smallest} pt.`,
    }),
  );
  const turned = runsOf(page, ({ isLevel }) => (isLevel ? undefined : true)).map(
    ({ page: number, words }): TypeFault => ({
      page: number,
      words,
      kind: 'turned',
      fact: 'does not run level from one side of the page to the other.',
    }),
  );
  const pale = runsOf(page, (glyph) => {
    const ratio = contrastOf(glyph, page);
    return ratio === 'picture' ? ratio : ratio < contrast ? floored(ratio) : undefined;
  }).map(({ value, ...where }): TypeFault => {
    if (value === 'picture') {
      return { ...where, kind: 'picture', fact: 'stands on a picture, where no contrast is sure.' };
    }
    const fact = `has a contrast of ${value} to 1 with what is painted beneath it, where ${contrast} to 1 is the least.`;
    return { ...where, kind: 'contrast', fact };
  });
  return [...small, ...turned, ...pale];
}

/** The least, wherever it is looked under. */
function contrastOf(
  { paint, x, width, baseline, size, order }: Glyph,
  { grounds }: PaintedPage,
): number | 'picture' {
  const before = grounds.slice(0, order);
  let least = 21;
  for (const part of columns) {
    const beneath = colourBeneath(before, { x: x + part * width, y: baseline - height * size });
    if (beneath === 'picture' || paint.colour === 'picture') return 'picture';
    least = Math.min(least, contrastRatio(blended(paint, beneath), beneath));
  }
  return least;
}

function shown(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** Rounded down, as what is just too little is not enough. */
function floored(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2);
}
