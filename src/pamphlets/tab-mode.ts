/** What a tab is used for: to print what it holds, which nobody sees, or to draw it. */
import type { Page } from 'puppeteer';
import { tabSession } from './tab-session.ts';

export type TabMode = 'print' | 'draw';

/** Of tabs that have been in one. */
const modes = new WeakMap<Page, TabMode>();

/**
 * A tab that prints is out of sight: Chromium would draw each page on a screen as well, which takes a fifth of all
 * that it does. And it has print media before a page is opened, so that styles and layout are never those of a
 * screen. Puppeteer's choice of media would end with the page.
 */
export async function setTabMode(page: Page, mode: TabMode): Promise<void> {
  if (modes.get(page) === mode) return;
  const session = await tabSession(page);
  const media = mode === 'print' ? 'print' : 'screen';
  await session.send('Emulation.setEmulatedMedia', { media });
  await setWindowState(page, mode === 'print' ? 'minimized' : 'normal');
  modes.set(page, mode);
}

/** What Chromium does for screens alone, like decoding a picture, waits for ever in a tab that is out of sight. */
export async function inSight<Result>(page: Page, run: () => Promise<Result>): Promise<Result> {
  await setWindowState(page, 'normal');
  const result = await run();
  await setWindowState(page, 'minimized');
  return result;
}

async function setWindowState(page: Page, windowState: 'normal' | 'minimized'): Promise<void> {
  const session = await tabSession(page);
  const { windowId } = await session.send('Browser.getWindowForTarget');
  await session.send('Browser.setWindowBounds', { windowId, bounds: { windowState } });
}
