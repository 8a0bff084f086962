/** The reused tabs of one browser, for tasks that come one by one and without an end. */
import { lastingBrowser } from './lasting-browser.ts';
import { type ReusedTab, reusedTab } from './reused-tab.ts';
import { attempt, type TabsOptions, type TabTask } from './tabs.ts';

export interface TabPool extends AsyncDisposable {
  /**
   * Runs a task as soon as a tab is free; and if it fails, once more with no other task beside it, so that one
   * which takes the whole browser down cannot make the others fail twice.
   *
   * @throws the cause for which it failed the second time; Error if no browser can be launched
   */
  readonly run: <Result>(task: TabTask<Result>) => Promise<Result>;
}

/** @throws Error if no browser can be launched */
export async function openTabPool({ jobs, timeout, signal }: TabsOptions): Promise<TabPool> {
  const browser = lastingBrowser({ timeout, signal });
  await browser.get();
  const tabs = Array.from({ length: jobs }, () => reusedTab(browser, timeout));
  const free = [...tabs];
  const waiting: ((tab: ReusedTab) => void)[] = [];
  /** Those that run alone do so one after the other. */
  let lastAlone: Promise<unknown> = Promise.resolve();

  const take = async (): Promise<ReusedTab> =>
    free.pop() ?? (await new Promise((resolve) => waiting.push(resolve)));

  const giveBack = (tab: ReusedTab): void => {
    const next = waiting.shift();
    if (next) next(tab);
    else free.push(tab);
  };

  const runIn = async <Result>(tab: ReusedTab, task: TabTask<Result>): Promise<Result> => {
    try {
      return await attempt(task, await tab.get(), timeout);
    } catch (cause) {
      await tab.close();
      throw cause;
    }
  };

  const runAlone = async <Result>(task: TabTask<Result>): Promise<Result> => {
    const taken: ReusedTab[] = [];
    try {
      const first = await take();
      taken.push(first);
      while (taken.length < jobs) taken.push(await take());
      return await runIn(first, task);
    } finally {
      for (const tab of taken) giveBack(tab);
    }
  };

  return {
    async run(task) {
      const tab = await take();
      try {
        return await runIn(tab, task);
      } catch (cause) {
        task.onRetry?.(cause);
      } finally {
        giveBack(tab);
      }
      const alone = lastAlone.then(() => runAlone(task));
      lastAlone = alone.catch(() => {});
      return await alone;
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(tabs.map((tab) => tab.close()));
      await browser[Symbol.asyncDispose]();
    },
  };
}
