/** One browser for many users of it: launched when first wanted, and again once it has died. */
import type { Browser } from 'puppeteer';
import { type LaunchOptions, launchBrowser } from './browser.ts';

export interface LastingBrowser extends AsyncDisposable {
  /**
   * The browser that runs now. All who ask while it is launched get the same one.
   *
   * @throws Error if none can be launched.
   */
  get(): Promise<Browser>;
}

/** Disposing ends every process that was launched, and waits for their profiles to be removed. */
export function lastingBrowser(options: LaunchOptions): LastingBrowser {
  const launched: Browser[] = [];
  let current: Promise<Browser> | undefined;

  const forget = (): void => {
    current = undefined;
  };

  const launch = async (): Promise<Browser> => {
    const browser = await launchBrowser(options);
    launched.push(browser);
    browser.once('disconnected', forget);
    // It may have ended before there was anyone to hear of it.
    if (!browser.connected) forget();
    return browser;
  };

  return {
    get() {
      current ??= launch();
      return current;
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(launched.map(endBrowser));
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
