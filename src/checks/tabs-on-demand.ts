/** The reused tabs of a browser that is launched for who asks first, and for nobody if nobody asks. */
import type { Page } from 'puppeteer';
import { openTabPool, type TabPool, type TabPoolOptions } from '../pamphlets/tab-pool.ts';

export interface TabsOnDemand extends AsyncDisposable {
  /**
   * Runs something in a tab, and a second time if it fails.
   *
   * @param name what messages call it
   * @throws what it failed for again; Error if no browser can be launched; the signal's reason once it is aborted
   */
  readonly run: <Result>(name: string, run: (tab: Page) => Promise<Result>) => Promise<Result>;
}

export function tabsOnDemand(options: TabPoolOptions): TabsOnDemand {
  let pool: Promise<TabPool> | undefined;
  return {
    async run(name, run) {
      options.signal?.throwIfAborted();
      pool ??= openTabPool(options);
      const outcome = await (await pool).run({ name, run });
      if ('cause' in outcome) throw outcome.cause;
      return outcome.result;
    },
    async [Symbol.asyncDispose]() {
      // Who asked has been told that there is no browser.
      const opened = await pool?.catch(() => undefined);
      await opened?.[Symbol.asyncDispose]();
    },
  };
}
