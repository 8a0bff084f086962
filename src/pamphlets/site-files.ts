/** Serves the files of a built site to an open tab, under the site's own address, and nothing else. */
import { readFile, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { getMimeType } from 'hono/utils/mime';
import type { ConsoleMessage, HTTPRequest, Page } from 'puppeteer';
import type { Problem } from '../model/problem.ts';

/** The bytes of a file of the site (`papers/x/index.html`), or nothing if it has no such file. */
export type ReadSiteFile = (path: string) => Promise<Uint8Array | undefined>;

/** What a page asked for in vain since its tab is served; each address once. */
export interface VainRequests {
  /** Addresses of the site that have no file. */
  readonly missing: ReadonlySet<string>;
  /** Addresses that are not of the site: they were not asked for on any network. */
  readonly offSite: ReadonlySet<string>;
  /** What else the page's own security policy refused, in Chromium's words: "Applying inline style". */
  readonly refused: ReadonlySet<string>;
}

/** Chromium refuses `file:` before it becomes a request, and says so in the console alone. */
const localRefusal = /^Not allowed to load local resource: (.+)$/;
/** Nor does what a page's policy (CSP Level 3) forbids become one. */
const policyRefusal = /^(.+?(?: '(\w+:[^']*)')?) violates the following Content Security Policy/;

export interface ServedTab extends AsyncDisposable {
  readonly vain: VainRequests;
}

/**
 * Answers every request of a tab, until disposed: with the file that the site has at that address,
 * with 404, or, where the address is not of the site, with a failed connection.
 *
 * @param siteUrl The origin that the pages have in the tab, and so in the links of what is printed.
 */
export async function serveSite(
  page: Page,
  siteUrl: string,
  read: ReadSiteFile,
): Promise<ServedTab> {
  const { origin } = new URL(siteUrl);
  const vain = {
    missing: new Set<string>(),
    offSite: new Set<string>(),
    refused: new Set<string>(),
  };
  const answer = async (request: HTTPRequest): Promise<void> => {
    const url = new URL(request.url());
    if (url.protocol === 'data:' || url.protocol === 'blob:') return request.continue();
    if (url.origin !== origin) {
      vain.offSite.add(url.href);
      return request.abort('blockedbyclient');
    }
    const path = siteFilePath(url.pathname);
    const body = path === undefined ? undefined : await read(path);
    if (path !== undefined && body !== undefined) {
      const contentType = getMimeType(path) ?? 'application/octet-stream';
      return request.respond({ status: 200, contentType, body });
    }
    vain.missing.add(url.pathname);
    return request.respond({ status: 404, contentType: 'text/plain', body: 'Not found' });
  };
  const onRequest = (request: HTTPRequest): void => {
    answer(request).catch(() => {
      // A file that cannot be read is as good as none.
      vain.missing.add(new URL(request.url()).pathname);
      void request.abort('failed');
    });
  };
  const onConsole = (message: ConsoleMessage): void => {
    const [, address] = localRefusal.exec(message.text()) ?? [];
    if (address) vain.offSite.add(address);
    const [, refused, from] = policyRefusal.exec(message.text()) ?? [];
    if (from && /^(?:https?|file):/.test(from) && !from.startsWith(origin)) vain.offSite.add(from);
    else if (refused) vain.refused.add(refused);
  };
  page.on('request', onRequest);
  page.on('console', onConsole);
  await page.setRequestInterception(true);
  return {
    vain,
    async [Symbol.asyncDispose]() {
      page.off('request', onRequest);
      page.off('console', onConsole);
      if (!page.isClosed()) await page.setRequestInterception(false);
    },
  };
}

/** Reads files of a folder, and never one outside of it, whatever the path or a link in it says. */
export function readFolder(folder: string): ReadSiteFile {
  return async (path) => {
    try {
      const root = await realpath(folder);
      const file = await realpath(join(root, path));
      return file.startsWith(root + sep) ? await readFile(file) : undefined;
    } catch (error) {
      if (isAbsent(error)) return undefined;
      throw new Error(`${join(folder, path)} could not be read.`, { cause: error });
    }
  };
}

/**
 * The file that stands at a path of a URL: `/papers/x/` is `papers/x/index.html`. Nothing for a
 * path that cannot be decoded or that leads out of the site.
 */
export function siteFilePath(pathname: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  if (!path.startsWith('/') || path.includes('\0') || path.includes('\\')) return undefined;
  if (path.split('/').includes('..')) return undefined;
  return (path.endsWith('/') ? `${path}index.html` : path).slice(1);
}

/** Vain requests as problems of the file that the page was made from. */
export function requestProblems(
  { missing, offSite, refused }: Readonly<Record<keyof VainRequests, Iterable<string>>>,
  file: string,
): Problem[] {
  return [
    ...[...missing].map(
      (address): Problem => ({
        code: 'link-asset',
        severity: 'error',
        file,
        fact: `The page needs ${address}, which the site does not have.`,
        hint: 'Add the file, or take out what asks for it.',
      }),
    ),
    ...[...offSite].map(
      (address): Problem => ({
        code: 'link-asset',
        severity: 'error',
        file,
        fact: `The page asks for ${address}, which is not of this site.`,
        hint: 'Put the file beside the page: pages and pamphlets load nothing from elsewhere.',
      }),
    ),
    ...[...refused].map(
      (what): Problem => ({
        code: 'page-policy',
        severity: 'error',
        file,
        fact: `The page’s security policy refuses it something: ${what}.`,
        hint: 'Put styles and scripts into files of the site, and pictures beside the page.',
      }),
    ),
  ];
}

/** Whether an attempt to read a file failed because there is none. */
export function isAbsent(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR' || code === 'ENAMETOOLONG';
}
