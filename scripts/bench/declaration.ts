/** What it costs to declare a pamphlet, beside Chromium's own print of it: in time, and in bytes. */
import type { Page } from 'puppeteer';
import { openBuiltSite } from '../../src/checks/built-site.ts';
import { editionNamed } from '../../src/model/edition.ts';
import type { PamphletEntry } from '../../src/model/manifest.ts';
import { launchBrowser } from '../../src/pamphlets/browser.ts';
import { declare } from '../../src/pamphlets/declare.ts';
import { layOut, prepare } from '../../src/pamphlets/prepare.ts';
import { print, readPrinted } from '../../src/pamphlets/print.ts';
import { readFolder, serveSite } from '../../src/pamphlets/site-files.ts';
import { type Ratio, timeInTurn } from './ratio.ts';

interface Steps {
  readonly print: () => Promise<Uint8Array>;
  readonly declare: (printed: Uint8Array) => Promise<Uint8Array>;
}

/** @param site the folder of a built site whose first pamphlet has about ten pages */
export async function declareToPrint(site: string): Promise<Ratio> {
  return await withSteps(site, async ([first]) => {
    if (!first) throw new Error(`${site} announces no pamphlet.`);
    const { print, declare } = await first();
    const printed = await print();
    const pages = (await readPrinted(printed)).getPageCount();
    return {
      name: `declare : print of a pamphlet of ${pages} pages`,
      values: await timeInTurn(
        () => repeat(() => declare(printed)),
        () => repeat(print),
      ),
      limit: { of: 'median', most: 0.6 },
    };
  });
}

/** @param site the folder of a built site */
export async function declaredToPrintedBytes(site: string): Promise<Ratio> {
  return await withSteps(site, async (pamphlets) => {
    const values: number[] = [];
    for (const open of pamphlets) {
      const { print, declare } = await open();
      const printed = await print();
      values.push((await declare(printed)).length / printed.length);
    }
    return {
      name: 'bytes of a pamphlet : bytes of the same as Chromium prints it',
      values,
      limit: { of: 'each', most: 1.1 },
    };
  });
}

/** A single one takes some ten ms, which is what a machine may do something else in. */
async function repeat(work: () => Promise<unknown>): Promise<void> {
  for (let time = 0; time < 20; time++) await work();
}

/** Opens and prepares pamphlets one by one, in the same tab. */
async function withSteps<T>(
  site: string,
  use: (pamphlets: readonly (() => Promise<Steps>)[]) => Promise<T>,
): Promise<T> {
  const { manifest } = await openBuiltSite(site);
  const browser = await launchBrowser({ timeout: 60_000 });
  try {
    const tab = await browser.newPage();
    await using _served = await serveSite(tab, manifest.siteUrl, readFolder(site));
    return await use(
      manifest.pamphlets.map((entry) => () => stepsOf(tab, manifest.siteUrl, entry)),
    );
  } finally {
    await browser.close();
  }
}

async function stepsOf(tab: Page, siteUrl: string, entry: PamphletEntry): Promise<Steps> {
  await tab.goto(new URL(entry.page, siteUrl).href);
  await prepare(tab);
  const { elements } = await layOut(tab, editionNamed(entry.edition));
  return {
    print: () => print(tab),
    declare: async (printed) => {
      return await declare(await readPrinted(printed), entry, elements, 'ua-1');
    },
  };
}
