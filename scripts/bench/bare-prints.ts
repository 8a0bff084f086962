/** Chromium’s own print of pages, and nothing else: what pamphlets of them cannot cost less than. */
import puppeteer, { type Page } from 'puppeteer';
import { findExecutable } from '../../src/pamphlets/browser.ts';
import { serveFolder } from './serve-folder.ts';

interface BarePrints {
  /** The folder of a built site. */
  readonly site: string;
  /** Site paths. */
  readonly pages: readonly string[];
  /** How many tabs print at the same time. */
  readonly jobs: number;
  readonly onPrinted?: (pdf: Uint8Array) => Promise<void>;
}

/**
 * Opens each page and prints it, in the Chromium that pamphlets are printed with. The pages come from a server
 * on the loopback address, which takes a tenth less than answering each request of a tab.
 *
 * @throws Error if the site has no such page
 */
export async function barePrints({ site, pages, jobs, onPrinted }: BarePrints): Promise<void> {
  await using served = await serveFolder(site);
  const { executablePath, env } = await findExecutable();
  const browser = await puppeteer.launch({
    executablePath,
    env: { ...process.env, ...env },
    args: ['--no-sandbox', '--font-render-hinting=none', '--disable-gpu'],
    headless: 'shell',
    pipe: true,
  });
  try {
    const waiting = pages.values();
    const work = async (): Promise<void> => {
      const tab = await browser.newPage();
      for (const page of waiting) {
        const pdf = await barePrint(tab, new URL(page, served.origin).href);
        await onPrinted?.(pdf);
      }
    };
    await Promise.all(Array.from({ length: jobs }, work));
  } finally {
    await browser.close();
  }
}

async function barePrint(tab: Page, address: string): Promise<Uint8Array> {
  const response = await tab.goto(address);
  if (!response?.ok()) throw new Error(`The site has no page ${address}.`);
  return await tab.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
}
