/** Makes the human-check sheets of pamphlets, each as a page and as a PDF. */
import type { Page } from 'puppeteer';
import { type Edition, editionNamed } from '../../model/edition.ts';
import type { PamphletEntry } from '../../model/manifest.ts';
import { printPamphlets } from '../../pamphlets/print-pamphlets.ts';
import { type PrintedSite, readingTask } from '../../pamphlets/print-task.ts';
import type { TabTask } from '../../pamphlets/tab-task.ts';
import type { BuiltSite } from '../built-site.ts';
import { lookInTabs } from '../look-in-tabs.ts';
import { readLedger } from './ledger.ts';
import { readSheet } from './read-sheet.ts';
import { sheetDocument, sheetTitle } from './sheet-document.ts';
import { sheetStyles } from './sheet-styles.ts';

export interface MadeSheet {
  readonly entry: PamphletEntry;
  /** A document that needs no other file. */
  readonly html: string;
  /** PDF/UA-1 and PDF/A-2a, as pamphlets are. */
  readonly pdf: Uint8Array;
}

export interface SheetsOptions {
  /** How many are made at the same time. */
  readonly jobs: number;
  readonly signal?: AbortSignal | undefined;
  /** Takes each as soon as it is made; it may be given one twice. */
  readonly keep: (sheet: MadeSheet) => Promise<void>;
}

/** How long one may take, in ms. */
const timeout = 120_000;

/** The paper of a sheet; its style sheet has no values to lay others over. */
export const sheetEdition: Edition = {
  name: 'sheet',
  label: 'Human-check sheet',
  suffix: '',
  page: { width: 210, height: 297 },
  properties: {},
  type: editionNamed('a5').type,
};

/**
 * @param entries of pamphlets that have been made
 * @throws AggregateError that names the pamphlets of which no sheet could be made
 */
export async function makeSheets(
  site: BuiltSite,
  entries: readonly PamphletEntry[],
  { jobs, signal, keep }: SheetsOptions,
): Promise<void> {
  const [ledger, styles] = await Promise.all([readLedger(), sheetStyles()]);
  const tasks = entries.map(
    (entry): TabTask<void> => ({
      name: entry.path,
      run: async (tab) => {
        const html = sheetDocument(await readSheet(tab, site, entry, ledger), styles);
        await keep({ entry, html, pdf: await printSheet(tab, html, entry) });
      },
    }),
  );
  await lookInTabs(tasks, { jobs, timeout, signal }, 'No sheet could be made of these');
}

/** By the way that pamphlets go, so that who cannot see the pictures can check as well. */
async function printSheet(tab: Page, html: string, entry: PamphletEntry): Promise<Uint8Array> {
  const declared = { ...entry, title: sheetTitle(entry.title), authors: [], language: 'en-GB' };
  const site: PrintedSite = {
    siteUrl: 'https://sheet.invalid',
    read: async (path) => (path === 'index.html' ? Buffer.from(html) : undefined),
    standard: 'ua-1',
  };
  const task = readingTask({ ...declared, page: '/' }, sheetEdition, site);
  const { pamphlets, problems } = await printPamphlets(tab, [task], site);
  const [pamphlet] = pamphlets;
  const [problem] = [...problems, ...(pamphlet?.problems ?? [])];
  if (problem) throw new Error(`The sheet of ${entry.path} cannot be printed: ${problem.fact}`);
  if (!pamphlet) throw new Error(`No sheet of ${entry.path} was printed.`);
  return pamphlet.bytes;
}
