/** Finds which marked content of a page paints anything. */
import type { PageContent } from './page-content.ts';

/** Of text, of paths, of images and of shadings (ISO 32000-1 tables 51, 109). */
const painting = new Set('Tj TJ \' " f F f* B B* b b* S s Do sh'.split(' '));

/**
 * Chromium begins the content of what stands at the edge of a page on the page beside it as well, and
 * then paints none of it there.
 *
 * @returns the numbers of the sequences that paint something
 */
export function paintedMarks({ text, operations }: PageContent): ReadonlySet<number> {
  const painted = new Set<number>();
  const open: (number | undefined)[] = [];
  for (const { operator, start, end } of operations) {
    if (operator === 'BDC' || operator === 'BMC') {
      const number = /\/MCID\s+(\d+)/.exec(text.slice(start, end))?.[1];
      open.push(number === undefined ? open.at(-1) : Number(number));
    } else if (operator === 'EMC') open.pop();
    else if (painting.has(operator)) {
      const number = open.at(-1);
      if (number !== undefined) painted.add(number);
    }
  }
  return painted;
}
