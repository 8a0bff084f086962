/** One attempt at a task in a tab: given up as soon as the tab crashes, its browser ends or the time is over. */
import type { Page } from 'puppeteer';
import type { TabTask } from './tab-task.ts';

/**
 * @param timeout in ms
 * @param onLeft is called once the task has left the tab: what becomes of that is nothing to it any more
 * @throws what the task throws; Error if it was given up
 */
export async function attempt<Result>(
  task: TabTask<Result>,
  page: Page,
  timeout: number,
  onLeft: () => void,
): Promise<Result> {
  const ended = Promise.withResolvers<never>();
  const onCrash = (cause: Error): void => ended.reject(new Error('The tab crashed.', { cause }));
  const onDisconnected = (): void => ended.reject(new Error('The browser ended.'));
  const onTimeout = (): void =>
    ended.reject(new Error(`It was not finished after ${timeout / 1000} s.`));
  const browser = page.browser();
  const timer = setTimeout(onTimeout, timeout);
  // Not `once`: Puppeteer's `off` does not find what that has added.
  page.on('error', onCrash);
  browser.on('disconnected', onDisconnected);
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
