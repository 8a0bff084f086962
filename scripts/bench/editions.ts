/** What each edition of an open page costs, beside a bare print of that page. */
import { editionNamed } from '../../src/model/edition.ts';
import { layOut } from '../../src/pamphlets/prepare.ts';
import { print, readDocument } from '../../src/pamphlets/print.ts';
import { printingTask, readingTask } from '../../src/pamphlets/print-task.ts';
import type { Figure } from './figure.ts';
import { withSite } from './open-site.ts';
import { ratiosOfSteps } from './time-in-turn.ts';

/**
 * All that is done for an edition once the page is open: laid out, its contents numbered, printed, and
 * declared or imposed.
 *
 * @param site the folder of a built site
 */
export async function editionsToPrint(site: string, rounds: number): Promise<Figure[]> {
  return await withSite(site, async ({ tab, manifest, read, open }) => {
    const { siteUrl, pamphlets, prints } = manifest;
    const [page] = pamphlets.map((entry) => entry.page);
    if (page === undefined) throw new Error(`${site} announces no pamphlet.`);
    const own = { siteUrl, read, standard: 'ua-1' } as const;
    const tasks = [
      ...pamphlets.map((entry) => readingTask(entry, editionNamed(entry.edition), own)),
      ...prints.map((entry) => printingTask(entry, own)),
    ].filter(({ entry }) => entry.page === page);
    await open(page);
    const figures: Figure[] = [];
    for (const { entry, edition, finish } of tasks) {
      const make = async () => {
        const { elements } = await layOut(tab, edition);
        const bytes = await print(tab);
        return await finish({ bytes, ...(await readDocument(bytes)), elements });
      };
      figures.push({
        name: `Edition ${entry.edition}`,
        unit: 'times the bare print of the page',
        values: await ratiosOfSteps(make, () => print(tab), rounds),
      });
    }
    return figures;
  });
}
