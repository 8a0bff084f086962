/** Tells what a layout does wrong from what a text does: a layout makes all elements of a shape alike. */
import { type BuiltPage, type BuiltSite, readText } from './built-site.ts';
import { shapeOf } from './element-clues.ts';
import type { Finding } from './finding.ts';
import { elementsOf } from './parsed-page.ts';

/** On no more pages, it could be chance that a shape has no element without the fault. */
const fewPages = 4;

/**
 * Those findings that are so of every element of their shape, wherever these pages have one: no text does that.
 *
 * @param pages all that were checked
 */
export async function layoutFaults(
  site: BuiltSite,
  pages: readonly BuiltPage[],
  findings: readonly Finding[],
): Promise<ReadonlySet<Finding>> {
  const groups = Map.groupBy(findings, ({ code, fact, shape }) =>
    JSON.stringify([code, fact, shape]),
  );
  const suspects = [...groups.values()].flatMap((same) => {
    const shape = same[0]?.shape;
    const byPage = countBy(same, ({ page }) => page.path);
    return shape === undefined || byPage.size <= fewPages ? [] : { shape, same, byPage };
  });
  const open = new Set(suspects);
  for (const { path } of pages) {
    if (open.size === 0) break;
    const shapes = countBy(elementsOf(await readText(site, path)), shapeOf);
    for (const suspect of open) {
      const { shape, byPage } = suspect;
      if ((shapes.get(shape) ?? 0) > (byPage.get(path) ?? 0)) open.delete(suspect);
    }
  }
  return new Set([...open].flatMap(({ same }) => same));
}

function countBy<Item>(items: Iterable<Item>, keyOf: (item: Item) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) {
    const key = keyOf(item);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
