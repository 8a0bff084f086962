/** Opens a tab in which a built site is served with the headers that it asks its host for. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getMimeType } from 'hono/utils/mime';
import type { Browser, HTTPRequest, Page } from 'puppeteer';
import { readFolder, siteFilePath } from '../../src/pamphlets/site-files.ts';

export interface ServedTab {
  readonly page: Page;
  /** The content security policy under which its pages stand. */
  readonly policy: string;
  /** Paths that were asked for, in their order. */
  readonly requests: string[];
  /** What the browser complained of: faults of scripts, and what the policy refused. */
  readonly complaints: string[];
}

export interface ServedTabOptions {
  /** True for paths that are answered as if they were not there. */
  readonly isMissing?: (path: string) => boolean;
  /** What is waited for before a path is answered. */
  readonly before?: (path: string) => Promise<void>;
}

/** @param siteUrl the origin of the site */
export async function servedTab(
  browser: Browser,
  site: string,
  siteUrl: string,
  { isMissing = () => false, before = async () => {} }: ServedTabOptions = {},
): Promise<ServedTab> {
  const page = await browser.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  const read = readFolder(site);
  const headers = await headersOf(site);
  const answer = async (request: HTTPRequest) => {
    const { origin, pathname } = new URL(request.url());
    requests.push(origin === siteUrl ? pathname : request.url());
    await before(pathname);
    const path = siteFilePath(pathname) ?? '';
    const body = origin === siteUrl && !isMissing(pathname) ? await read(path) : undefined;
    await request.respond({
      status: body ? 200 : 404,
      contentType: (body && getMimeType(path)) ?? 'text/plain',
      headers,
      body: body ?? '',
    });
  };
  page.on('request', (request) => void answer(request));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.setRequestInterception(true);
  return { page, policy: headers['Content-Security-Policy'] ?? '', requests, complaints };
}

/** Those that `_headers` has for every page, a line each: `  Name: value`. */
async function headersOf(site: string): Promise<Record<string, string>> {
  const lines = (await readFile(join(site, '_headers'), 'utf8')).matchAll(/^ +([\w-]+): (.+)$/gm);
  return Object.fromEntries([...lines].map(([, name = '', value = '']) => [name, value]));
}
