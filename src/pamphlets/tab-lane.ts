/** A reused tab in which the next task begins while the last one, which has left it, is finished. */
import { attempt } from './attempt.ts';
import type { LastingBrowser } from './lasting-browser.ts';
import { reusedTab } from './reused-tab.ts';
import type { TabOutcome, TabTask } from './tab-task.ts';

export interface TabLane extends AsyncDisposable {
  /**
   * Makes one attempt at a task.
   *
   * @returns as soon as the next one may begin
   * @throws NoBrowser if none can be launched
   */
  begin<Result>(task: TabTask<Result>): Promise<{ readonly ended: Promise<TabOutcome<Result>> }>;
  /** Resolves once the task that has left the tab is finished. */
  finished(): Promise<unknown>;
}

/** @param timeout How long one attempt may take, in ms. */
export function tabLane(browser: LastingBrowser, timeout: number): TabLane {
  const tab = reusedTab(browser, timeout);
  let finishing: Promise<unknown> = Promise.resolve();

  const attemptHere = async <Result>(
    task: TabTask<Result>,
    onLeft: () => void,
  ): Promise<TabOutcome<Result>> => {
    const { name } = task;
    let hasLeft = false;
    const leave = (): void => {
      hasLeft = true;
      onLeft();
    };
    try {
      return { name, result: await attempt(task, await tab.get(), timeout, leave) };
    } catch (cause) {
      // Another task may be at work in it by now.
      if (!hasLeft) await tab.close();
      return { name, cause };
    }
  };

  return {
    async begin(task) {
      // Outside of the attempt: without a browser, there is no use in going on.
      await browser.get();
      const left = Promise.withResolvers<void>();
      const ended = attemptHere(task, left.resolve);
      await Promise.race([left.promise, ended]);
      // One at most is finished while another is in the tab, so that what is held does not pile up.
      await finishing;
      finishing = ended;
      return { ended };
    },
    finished: () => finishing,
    [Symbol.asyncDispose]: tab.close,
  };
}
