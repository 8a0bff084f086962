/** Opens a tab in which a built site is served under a content security policy, as a host would send it. */
import { getMimeType } from 'hono/utils/mime';
import type { Browser, HTTPRequest, Page } from 'puppeteer';
import { readFolder, siteFilePath } from '../../src/pamphlets/site-files.ts';

/** What every page of the site gets by with, and the search page needs. */
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
  // The title of the running head stands in the page.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self'",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');

export interface ServedTab {
  readonly page: Page;
  /** Paths that were asked for, in their order. */
  readonly requests: string[];
  /** What the browser complained of: faults of scripts, and what the policy refused. */
  readonly complaints: string[];
}

export interface ServedTabOptions {
  /** True for paths that are answered as if they were not there. */
  readonly isMissing?: (path: string) => boolean;
}

/** @param siteUrl the origin of the site */
export async function servedTab(
  browser: Browser,
  site: string,
  siteUrl: string,
  { isMissing = () => false }: ServedTabOptions = {},
): Promise<ServedTab> {
  const page = await browser.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  const read = readFolder(site);
  const answer = async (request: HTTPRequest) => {
    const { origin, pathname } = new URL(request.url());
    requests.push(origin === siteUrl ? pathname : request.url());
    const path = siteFilePath(pathname) ?? '';
    const body = origin === siteUrl && !isMissing(pathname) ? await read(path) : undefined;
    await request.respond({
      status: body ? 200 : 404,
      contentType: (body && getMimeType(path)) ?? 'text/plain',
      headers: { 'content-security-policy': policy },
      body: body ?? '',
    });
  };
  page.on('request', (request) => void answer(request));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.setRequestInterception(true);
  return { page, requests, complaints };
}
