/** One browser for many tabs: launched when first wanted, and again once it has died or has done enough. */
import type { Browser } from 'puppeteer';
import { type LaunchOptions, launchBrowser } from './browser.ts';

export interface LastingBrowser extends AsyncDisposable {
  /**
   * The browser that runs now. All who ask while it is launched get the same one.
   *
   * @throws NoBrowser if none can be launched, and from then on at once, so that what waits for one does not wait for as
   *   many launches; Error if this was disposed
   */
  get(): Promise<Browser>;
  /**
   * The same, for one more task. It is not ended for another until it is left, even if no tab is open in it yet.
   *
   * @param held The browser that the caller was given last and has not left
   */
  use(held: Browser | undefined): Promise<Browser>;
  /** Gives up what `use` has given: ends the browser if another runs in its place and nobody else holds it. */
  leave(browser: Browser): Promise<void>;
}

export interface LastingOptions extends LaunchOptions {
  /** For how many tasks a browser is used before another takes its place. */
  readonly tasksPerBrowser?: number | undefined;
}

/**
 * Over 400 pages, a browser with two tabs holds 230 to 290 MB without a trend. So this is for what grows too slowly
 * to be seen there: another one takes as long to launch as four pages to print.
 */
const usualTasks = 1000;

/** Disposing ends every process that was launched, and waits for their profiles to be removed. */
export function lastingBrowser({
  tasksPerBrowser = usualTasks,
  ...options
}: LastingOptions): LastingBrowser {
  /** How many hold each browser that was launched and not ended. */
  const holders = new Map<Browser, number>();
  let current: Promise<Browser> | undefined;
  let tasks = 0;
  let isOver = false;

  const launch = (): Promise<Browser> => {
    tasks = 0;
    const launching = launchBrowser(options).then((browser) => {
      holders.set(browser, 0);
      const onEnd = (): void => {
        // Another one may run in its place already.
        if (current === launching) current = undefined;
      };
      browser.once('disconnected', onEnd);
      // It may have ended before there was anyone to hear of it.
      if (!browser.connected) onEnd();
      return browser;
    });
    return launching;
  };

  const get = async (): Promise<Browser> => {
    if (isOver) throw new Error('The browser was closed.');
    if (tasks >= tasksPerBrowser) current = undefined;
    current ??= launch();
    return await current;
  };

  const hold = (browser: Browser, change: number): void => {
    holders.set(browser, (holders.get(browser) ?? 0) + change);
  };

  return {
    get,
    async use(held) {
      const browser = await get();
      tasks += 1;
      if (browser !== held) hold(browser, 1);
      return browser;
    },
    async leave(browser) {
      hold(browser, -1);
      if (browser === (await current)) return;
      if (holders.get(browser) === 0 && holders.delete(browser)) await endBrowser(browser);
    },
    async [Symbol.asyncDispose]() {
      isOver = true;
      // One may be on its way.
      await current?.catch(() => undefined);
      await Promise.all([...holders.keys()].map(endBrowser));
    },
  };
}

/** Ends a browser: by its own means, and if that takes longer than 5 s, by force. */
async function endBrowser(browser: Browser): Promise<void> {
  const force = setTimeout(() => browser.process()?.kill('SIGKILL'), 5000);
  try {
    await browser.close();
  } finally {
    clearTimeout(force);
  }
}
