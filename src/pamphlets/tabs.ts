/** Runs tasks in the reused tabs of one browser, and outlives tabs and browsers that die or hang. */
import type { Page } from 'puppeteer';
import { lastingBrowser } from './lasting-browser.ts';
import { reusedTab } from './reused-tab.ts';

export interface TabTask<Result> {
  /** What messages call the task: a paper's slug, a page's path. */
  readonly name: string;
  /**
   * May leave the tab in any state that the next navigation ends. What it throws is taken for a
   * failing of the tab or the machine: what is wrong with the content belongs into the result. An
   * attempt that was given up may still end, so what it does must bear to be done twice.
   *
   * @param leave to be called once the tab is not needed any more: the next task begins in it while this one is
   *   finished, and the one after that when it is
   */
  readonly run: (page: Page, leave: () => void) => Promise<Result>;
  /** Hears at once that it is done, and once only. */
  readonly onDone?: ((result: Result) => void) | undefined;
  /** Hears at once that the first attempt failed. */
  readonly onRetry?: ((cause: unknown) => void) | undefined;
}

type NumberedTask<Result> = [index: number, task: TabTask<Result>];

/** What came of a task: its result, or the cause for which it failed twice. */
export type TabOutcome<Result> =
  | { readonly name: string; readonly result: Result }
  | { readonly name: string; readonly cause: unknown };

export interface TabsOptions {
  /** How many tabs are open at the same time. */
  readonly jobs: number;
  /** How long one attempt at a task may take, in ms. */
  readonly timeout: number;
  /** Ends the browser and all that is under way. */
  readonly signal?: AbortSignal | undefined;
  /** For how many tasks one browser is used; as many as `lastingBrowser` says unless given. */
  readonly tasksPerBrowser?: number | undefined;
}

/**
 * Runs every task, and one that failed once more: after the others and alone, so that a task which
 * takes the whole browser down cannot make those beside it fail twice.
 *
 * @returns The outcomes, in the order of the tasks.
 * @throws The signal's reason once it is aborted; Error if no browser can be launched.
 */
export async function runInTabs<Result>(
  tasks: readonly TabTask<Result>[],
  { jobs, timeout, signal, tasksPerBrowser }: TabsOptions,
): Promise<TabOutcome<Result>[]> {
  signal?.throwIfAborted();
  await using browser = lastingBrowser({ timeout, signal, tasksPerBrowser });
  const outcomes: TabOutcome<Result>[] = [];

  /** Returns those that failed. */
  const runEach = async (
    queue: readonly NumberedTask<Result>[],
    tabs: number,
  ): Promise<NumberedTask<Result>[]> => {
    const failed: NumberedTask<Result>[] = [];
    const waiting = queue.values();
    const work = async (): Promise<void> => {
      await using tab = reusedTab(browser, timeout);
      let finishing: Promise<void> | undefined;
      for (const [index, task] of waiting) {
        // Outside of the attempt: without a browser, there is no use in going on.
        await browser.get();
        const left = Promise.withResolvers<void>();
        let hasLeft = false;
        const leave = (): void => {
          hasLeft = true;
          left.resolve();
        };
        const run = async (): Promise<void> => {
          try {
            const result = await attempt(task, await tab.get(), timeout, leave);
            outcomes[index] = { name: task.name, result };
            task.onDone?.(result);
          } catch (cause) {
            signal?.throwIfAborted();
            if (!(index in outcomes)) task.onRetry?.(cause);
            outcomes[index] = { name: task.name, cause };
            failed.push([index, task]);
            // Another task may be at work in it by now.
            if (!hasLeft) await tab.close();
          }
        };
        const running = run();
        await Promise.race([left.promise, running]);
        // One at most is finished while another prints, so that what is held does not pile up.
        await finishing;
        finishing = running;
      }
      await finishing;
    };
    // All of them, so that none is still at work when the browser is ended.
    const ended = await Promise.allSettled(
      Array.from({ length: Math.min(tabs, queue.length) }, work),
    );
    signal?.throwIfAborted();
    for (const worker of ended) if (worker.status === 'rejected') throw worker.reason;
    return failed;
  };

  const failed = await runEach([...tasks.entries()], jobs);
  await runEach(failed, 1);
  return outcomes;
}

/** Rejects as soon as the time is over; and until the task has left its tab, if that crashes or its browser ends. */
export async function attempt<Result>(
  task: TabTask<Result>,
  page: Page,
  timeout: number,
  onLeft: () => void = () => {},
): Promise<Result> {
  const ended = Promise.withResolvers<never>();
  const onCrash = (cause: Error): void => ended.reject(new Error('The tab crashed.', { cause }));
  const onDisconnected = (): void => ended.reject(new Error('The browser ended.'));
  const onTimeout = (): void =>
    ended.reject(new Error(`It was not finished after ${timeout / 1000} s.`));
  const browser = page.browser();
  const timer = setTimeout(onTimeout, timeout);
  page.once('error', onCrash);
  browser.once('disconnected', onDisconnected);
  // It may have ended before there was anyone to hear of it.
  if (!browser.connected) onDisconnected();
  const forgetTab = (): void => {
    page.off('error', onCrash);
    browser.off('disconnected', onDisconnected);
  };
  const leave = (): void => {
    forgetTab();
    onLeft();
  };
  try {
    return await Promise.race([task.run(page, leave), ended.promise]);
  } finally {
    clearTimeout(timer);
    forgetTab();
  }
}
