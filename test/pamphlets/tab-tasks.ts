/** Tasks for tabs: one that goes well, and one that takes its browser down. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import type { TabTask } from '../../src/pamphlets/tab-task.ts';

/** How long an attempt at a task may take, in ms. */
export const timeout = 30_000;

export const title = async (page: Page, text: string): Promise<string> => {
  await page.goto(`data:text/html,<title>${text}</title>`);
  return page.title();
};

export const titled = (name: string): TabTask<string> => ({
  name,
  run: (page) => title(page, name),
});

/** A task that takes the browser down whenever it is run. */
export const killer: TabTask<string> = {
  name: 'killer',
  run: async (page) => {
    page.browser().process()?.kill('SIGKILL');
    await sleep(timeout, undefined, { ref: false });
    return 'killer';
  },
};
