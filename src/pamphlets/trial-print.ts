/** Tells a machine that cannot print from pages that cannot be printed. */
import { type LaunchOptions, NoBrowser } from './browser.ts';
import { lastingBrowser } from './lasting-browser.ts';
import { tabLane } from './tab-lane.ts';
import { tabSession } from './tab-session.ts';
import type { TabTask } from './tab-task.ts';

/** After how many failures in a row a machine is suspected. */
const suspicious = 2;
/** In how many browsers it is tried: one may die of something else. */
const browsers = 2;

const oneWord: TabTask<void> = {
  name: 'a page with one word',
  run: async (tab) => {
    await tab.goto('data:text/html,Word');
    const session = await tabSession(tab);
    await session.send('Page.printToPDF');
  },
};

export interface TrialPrint {
  /** Waits for a trial that is under way, and rejects with NoBrowser once one has failed. */
  readonly passed: () => Promise<void>;
  /**
   * Hears how an attempt at a task has ended. After some failures in a row, a page with one word is printed in a browser
   * of its own; and if it is those pages, once more when there are twice as many.
   */
  readonly hear: (hasFailed: boolean) => void;
}

export function trialPrint(options: LaunchOptions): TrialPrint {
  let failures = 0;
  let enough = suspicious;
  let trial = Promise.resolve();
  return {
    passed: () => trial,
    hear(hasFailed) {
      failures = hasFailed ? failures + 1 : 0;
      if (failures === 0) enough = suspicious;
      if (failures < enough) return;
      enough *= 2;
      trial = trial.then(() => printOneWord(options));
      // Whoever waits for it hears of it.
      trial.catch(() => {});
    },
  };
}

async function printOneWord(options: LaunchOptions): Promise<void> {
  let reason: unknown;
  for (let tried = 0; tried < browsers; tried += 1) {
    await using browser = lastingBrowser(options);
    await using lane = tabLane(browser, options.timeout);
    const outcome = await (await lane.begin(oneWord)).ended;
    if ('result' in outcome) return;
    reason = outcome.cause;
  }
  throw new NoBrowser(reason, 'The browser cannot print even a page with one word.');
}
