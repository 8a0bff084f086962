/** What it costs to declare a pamphlet, beside Chromium's own print of it: in time, and in bytes. */
import { editionNamed } from '../../src/model/edition.ts';
import type { PamphletEntry } from '../../src/model/manifest.ts';
import { declare } from '../../src/pamphlets/declare.ts';
import { readPrinted } from '../../src/pamphlets/file/read-printed.ts';
import { layOut } from '../../src/pamphlets/prepare.ts';
import { print, readDocument } from '../../src/pamphlets/print.ts';
import type { Figure } from './figure.ts';
import { type OpenSite, withSite } from './open-site.ts';
import { ratiosOfSteps } from './time-in-turn.ts';

/** @param site the folder of a built site whose first pamphlet has about ten pages */
export async function declareToPrint(site: string, rounds: number): Promise<Figure> {
  return await withSite(site, async (opened) => {
    const [entry] = opened.manifest.pamphlets;
    if (!entry) throw new Error(`${site} announces no pamphlet.`);
    const { print, declare } = await stepsOf(opened, entry);
    const printed = await print();
    const pages = (await readPrinted(printed)).getPageCount();
    return {
      name: `Declaring ${pages} pages`,
      unit: 'times the bare print of the page',
      values: await ratiosOfSteps(() => declare(printed), print, rounds),
      limit: { of: 'median', most: 0.6 },
    };
  });
}

/** @param site the folder of a built site */
export async function declaredToPrintedBytes(site: string): Promise<Figure> {
  return await withSite(site, async (opened) => {
    const values: number[] = [];
    for (const entry of opened.manifest.pamphlets) {
      const { print, declare } = await stepsOf(opened, entry);
      const printed = await print();
      values.push((await declare(printed)).length / printed.length);
    }
    return {
      name: 'A declared pamphlet',
      unit: 'times the bytes that Chromium prints',
      values,
      limit: { of: 'each', most: 1.1 },
    };
  });
}

async function stepsOf({ tab, open }: OpenSite, entry: PamphletEntry) {
  await open(entry.page);
  const { elements } = await layOut(tab, editionNamed(entry.edition));
  return {
    print: () => print(tab),
    declare: async (printed: Uint8Array) =>
      await declare(await readDocument(printed), entry, elements, 'ua-1'),
  };
}
