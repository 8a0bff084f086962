/** A tab that is used again and again, until it has failed or its browser has died or was replaced. */
import type { Browser, Page } from 'puppeteer';
import type { LastingBrowser } from './lasting-browser.ts';

export interface ReusedTab extends AsyncDisposable {
  /** For one more task: the tab as it was left, or a new one if it was closed. */
  get(): Promise<Page>;
  /** Closes the tab, however stuck it is. */
  close(): Promise<void>;
}

/** How long a tab may take to close before its browser is taken for stuck as well, in ms. */
const closing = 5000;

/** @param timeout How long any one step in the tab may take, in ms. */
export function reusedTab(browser: LastingBrowser, timeout: number): ReusedTab {
  let held: Browser | undefined;
  let tab: Page | undefined;

  const close = async (): Promise<void> => {
    const [left, closed] = [held, tab];
    held = undefined;
    tab = undefined;
    if (!left?.connected) return;
    const force = setTimeout(() => left.process()?.kill('SIGKILL'), closing);
    // It fails where the browser dies first, which closes the tab as well.
    await closed?.close().catch(() => undefined);
    clearTimeout(force);
    if (left.connected) await browser.leave(left);
  };

  return {
    async get() {
      const living = await browser.use(held);
      if (tab && living === held) return tab;
      await close();
      held = living;
      tab = await living.newPage();
      tab.setDefaultTimeout(timeout);
      return tab;
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}
