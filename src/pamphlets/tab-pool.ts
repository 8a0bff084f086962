/** The reused tabs of one browser, for tasks that come one by one; it outlives tabs and browsers that die or hang. */
import { lastingBrowser } from './lasting-browser.ts';
import { type TabLane, tabLane } from './tab-lane.ts';
import type { TabOutcome, TabTask } from './tab-task.ts';
import { trialPrint } from './trial-print.ts';

export interface TabPoolOptions {
  /** How many tabs are open at the same time. */
  readonly jobs: number;
  /** How long one attempt at a task may take, in ms. */
  readonly timeout: number;
  /** Ends the browser and all that is under way. */
  readonly signal?: AbortSignal | undefined;
  /** For how many tasks one browser is used; as many as `lastingBrowser` says unless given. */
  readonly tasksPerBrowser?: number | undefined;
}

export interface TabPool extends AsyncDisposable {
  /**
   * Runs a task when it is its turn; and if it fails, once more after those that wait by then, with no other
   * beside it, so that one which takes the whole browser down cannot make the others fail twice.
   *
   * @throws NoBrowser if none can be launched, or if it was not the task that failed but the browsers of this machine
   */
  readonly run: <Result>(task: TabTask<Result>) => Promise<TabOutcome<Result>>;
}

/** @throws NoBrowser if none can be launched */
export async function openTabPool({ jobs, ...options }: TabPoolOptions): Promise<TabPool> {
  const { timeout, signal } = options;
  const browser = lastingBrowser(options);
  await browser.get();
  const trial = trialPrint(options);
  let isOver = false;
  const lanes = Array.from({ length: jobs }, () => tabLane(browser, timeout));
  const free = [...lanes];
  const waiting: ((lane: TabLane) => void)[] = [];

  const take = async (): Promise<TabLane> =>
    free.pop() ?? (await new Promise((resolve) => waiting.push(resolve)));

  const giveBack = (lane: TabLane): void => {
    const next = waiting.shift();
    if (next) next(lane);
    else free.push(lane);
  };

  const begin = async <Result>(task: TabTask<Result>) => {
    const lane = await take();
    try {
      await trial.passed();
      return await lane.begin(task);
    } finally {
      giveBack(lane);
    }
  };

  const runAlone = async <Result>(task: TabTask<Result>): Promise<TabOutcome<Result>> => {
    // All in one go, so that two of these do not wait for each other.
    const taken = await Promise.all(lanes.map(take));
    try {
      await Promise.all(taken.map((lane) => lane.finished()));
      await using lane = tabLane(browser, timeout);
      const { ended } = await lane.begin(task);
      return await ended;
    } finally {
      taken.forEach(giveBack);
    }
  };

  /** Whose fault it is that an attempt has failed: nobody's, if it was ended. */
  const judge = async (outcome: TabOutcome<unknown>): Promise<void> => {
    const hasFailed = 'cause' in outcome;
    if (hasFailed) signal?.throwIfAborted();
    if (!isOver) trial.hear(hasFailed);
    if (hasFailed) await trial.passed();
  };

  return {
    async run(task) {
      const { ended } = await begin(task);
      const outcome = await ended;
      await judge(outcome);
      if ('result' in outcome) return outcome;
      task.onRetry?.(outcome.cause);
      const last = await runAlone(task);
      await judge(last);
      return last;
    },
    async [Symbol.asyncDispose]() {
      isOver = true;
      await browser[Symbol.asyncDispose]();
    },
  };
}
