/** The DevTools session that we have with a tab beside Puppeteer's own. */
import type { CDPSession, Page } from 'puppeteer';

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/**
 * One for each tab, until it is closed: whenever a page is opened, Chromium gives a tab the media that the session
 * which was opened last has chosen.
 */
export function tabSession(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? page.createCDPSession();
  sessions.set(page, session);
  return session;
}
