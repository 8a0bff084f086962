/** Serves the files of a built site to an open tab, under the site's own address, and nothing else. */
import { readFile, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { getMimeType } from 'hono/utils/mime';
import type { ConsoleMessage, Page } from 'puppeteer';
import type { Problem } from '../model/problem.ts';
import { type Answer, answerRequests } from './answer-requests.ts';
import { assetsFolder, keepAssets } from './kept-assets.ts';
import type { FileDigests } from './print-job.ts';

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

const notFound = Buffer.from('Not found');

export interface ServedTab extends Disposable {
  readonly vain: VainRequests;
}

/**
 * Answers every request of a tab, until disposed: with the file that the site has at that address,
 * with 404, or, where the address is not of the site, with a failed connection.
 *
 * @param siteUrl The origin that the pages have in the tab, and so in the links of what is printed.
 * @param files What the pages are known to load: of these, the tab keeps the assets for further pages.
 */
export async function serveSite(
  page: Page,
  siteUrl: string,
  read: ReadSiteFile,
  files?: FileDigests,
): Promise<ServedTab> {
  const { origin } = new URL(siteUrl);
  const vain = {
    missing: new Set<string>(),
    offSite: new Set<string>(),
    refused: new Set<string>(),
  };
  const isKept = (path: string) =>
    path.startsWith(assetsFolder) && files !== undefined && Object.hasOwn(files, path);
  const answer = async (url: URL): Promise<Answer> => {
    if (url.protocol === 'data:' || url.protocol === 'blob:') return 'untouched';
    if (url.origin !== origin) {
      vain.offSite.add(url.href);
      return 'blocked';
    }
    const path = siteFilePath(url.pathname);
    // A file that cannot be read is as good as none.
    const body = path === undefined ? undefined : await read(path).catch(() => undefined);
    if (path !== undefined && body !== undefined) {
      const contentType = getMimeType(path) ?? 'application/octet-stream';
      return { status: 200, contentType, body, isLasting: isKept(path) };
    }
    vain.missing.add(url.pathname);
    return { status: 404, contentType: 'text/plain', body: notFound, isLasting: false };
  };
  const onConsole = (message: ConsoleMessage): void => {
    const [, address] = localRefusal.exec(message.text()) ?? [];
    if (address) vain.offSite.add(address);
    const [, refused, from] = policyRefusal.exec(message.text()) ?? [];
    const isAddress = from !== undefined && /^(?:https?|file):/.test(from);
    if (isAddress && URL.parse(from)?.origin !== origin) vain.offSite.add(from);
    else if (refused) vain.refused.add(refused);
  };
  if (files) await keepAssets(page, siteUrl, files);
  const endAnswers = await answerRequests(page, answer);
  page.on('console', onConsole);
  return {
    vain,
    [Symbol.dispose]() {
      endAnswers();
      page.off('console', onConsole);
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
