/** Answers the requests of a tab before they reach a network, by DevTools' Fetch domain. */
import type { CDPSession, Page, Protocol } from 'puppeteer';
import { tabSession } from './tab-session.ts';

export type Answer =
  | {
      readonly status: 200 | 404;
      readonly contentType: string;
      readonly body: Uint8Array;
      /** Whether the tab may keep it and use it again for other pages, without asking. */
      readonly isLasting: boolean;
    }
  /** The connection fails, as if somebody had blocked it. */
  | 'blocked'
  /** Goes on by itself: what an address holds in it needs no answer. */
  | 'untouched';

export type AnswerRequest = (url: URL) => Promise<Answer>;

interface AnsweredTab {
  /** What answers now, if anything does; what waits for it is answered by the one that was asked. */
  answer: AnswerRequest | undefined;
}

/** A tab that was answered once stays intercepted until it is closed. */
const answeredTabs = new WeakMap<Page, Promise<AnsweredTab>>();

/**
 * Has all requests of a tab answered, until another does so or the returned function is called. After
 * that, they go where the browser lets them.
 *
 * Puppeteer's own interception takes a new turn with the browser for each page that it is switched on
 * and off for, and has the tab ask for each font and style sheet again for each of them.
 */
export async function answerRequests(page: Page, answer: AnswerRequest): Promise<() => void> {
  let opened = answeredTabs.get(page);
  if (!opened) {
    opened = intercept(page);
    answeredTabs.set(page, opened);
  }
  const tab = await opened;
  tab.answer = answer;
  return () => {
    if (tab.answer === answer) tab.answer = undefined;
  };
}

async function intercept(page: Page): Promise<AnsweredTab> {
  const tab: AnsweredTab = { answer: undefined };
  const session = await tabSession(page);
  session.on('Fetch.requestPaused', ({ requestId, request }) => {
    const answered = tab.answer?.(new URL(request.url)) ?? Promise.resolve('untouched' as const);
    answered
      .then((answer) => send(session, requestId, answer))
      .catch(() => {
        // The page that asked is gone, or the tab.
      });
  });
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
  return tab;
}

async function send(
  session: CDPSession,
  requestId: Protocol.Fetch.RequestId,
  answer: Answer,
): Promise<void> {
  if (answer === 'untouched') return session.send('Fetch.continueRequest', { requestId });
  if (answer === 'blocked') {
    return session.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
  }
  const { status, contentType, body, isLasting } = answer;
  return session.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: status,
    responseHeaders: [
      { name: 'Content-Type', value: contentType },
      { name: 'Cache-Control', value: isLasting ? 'max-age=31536000, immutable' : 'no-store' },
    ],
    body: Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('base64'),
  });
}
