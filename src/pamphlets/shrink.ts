/** Reads from a printed PDF whether Chromium shrank it to fit something too wide for the page. */
import type { PageContent } from './content/page-content.ts';

/** A CSS pixel in points, as it stands in a PDF that was not shrunk. */
const fullScale = 72 / 96;

/** What a change of the matrix scales by, where it does not turn or skew. */
const scaling = /^([\d.]+) 0 0 -?[\d.]+ -?[\d.]+ -?[\d.]+ cm$/;

/**
 * The size of the type in comparison to what its CSS says: 1, or less where an element was wider
 * than the page area. Chromium then shrinks the whole document, and does not say so.
 */
export function shrinkFactor(contents: Iterable<PageContent>): number {
  const scales = [...contents].flatMap(scalesOfTaggedContent);
  const counts = new Map<string, number>();
  for (const scale of scales) {
    const key = scale.toFixed(3);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  // The one that most content has is the document's; a chart may have its own.
  const [usual] = [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? [];
  return usual === undefined ? 1 : Number(usual) / fullScale;
}

/** Tagged content alone: heads and page numbers are not, and keep their size. */
function scalesOfTaggedContent({ text, operations }: PageContent): number[] {
  const found: number[] = [];
  const saved: number[] = [];
  let scale = 1;
  for (const { operator, start, end } of operations) {
    if (operator === 'q') saved.push(scale);
    else if (operator === 'Q') scale = saved.pop() ?? 1;
    else if (operator === 'cm') scale *= Number(scaling.exec(text.slice(start, end))?.[1] ?? 1);
    else if (operator === 'BDC' && text.slice(start, end).includes('/MCID ')) found.push(scale);
  }
  return found;
}
