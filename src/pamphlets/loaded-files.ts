/** Finds every file of a site that a page loads when it is printed, each by the digest of its bytes. */
import { hash } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { cssAddresses } from '../model/css-addresses.ts';
import { pageAddresses } from './page-addresses.ts';
import type { FileDigests, ReadFile } from './print-job.ts';
import { printedPage } from './printed-page.ts';
import { isAbsent, siteFilePath } from './site-files.ts';

export interface LoadedFiles {
  /** The digests of these files and of all that they load, and so on; each path is below the site’s root. */
  readonly digestsOf: (paths: readonly string[]) => FileDigests;
  /** The bytes behind a digest that was given out, read anew. */
  readonly readFile: ReadFile;
}

/** A file as it is loaded: what it is, and what it loads in turn. */
interface LoadedFile {
  readonly digest: string | null;
  readonly loads: readonly string[];
}

/**
 * The files of a built site, each read when it is first asked for. They are read without being awaited: the
 * stage before has just written them, and to wait for each of thousands takes seven times as long as to read it.
 *
 * @param siteUrl The origin that addresses of the site may have.
 */
export function openLoadedFiles(site: string, siteUrl: string): LoadedFiles {
  const root = realpathSync(site);
  const { origin } = new URL(siteUrl);
  const files = new Map<string, LoadedFile>();
  const paths = new Map<string, string>();

  const load = (path: string): LoadedFile => {
    const bytes = printedBytes(root, path);
    if (!bytes) return { digest: null, loads: [] };
    const digest = hash('sha256', bytes);
    paths.set(digest, path);
    return { digest, loads: addressesIn(path, bytes).flatMap((address) => pathOf(address, path)) };
  };

  const pathOf = (address: string, from: string): string[] => {
    const url = URL.parse(address, new URL(`/${from}`, siteUrl));
    if (!url || url.origin !== origin) return [];
    const path = siteFilePath(url.pathname);
    return path === undefined ? [] : [path];
  };

  return {
    digestsOf(asked) {
      const digests: Record<string, string | null> = {};
      const waiting = [...asked];
      for (const path of waiting) {
        if (Object.hasOwn(digests, path)) continue;
        const file = files.get(path) ?? load(path);
        files.set(path, file);
        digests[path] = file.digest;
        waiting.push(...file.loads);
      }
      return digests;
    },
    async readFile(digest) {
      const path = paths.get(digest);
      const bytes = path === undefined ? undefined : printedBytes(root, path);
      if (bytes && hash('sha256', bytes) === digest) return bytes;
      throw new Error(`${path ?? digest} has changed since printing began.`);
    },
  };
}

/** A file of the folder as it is for printing; nothing if there is none, or if a link leads out of the folder. */
function printedBytes(root: string, path: string): Buffer | undefined {
  try {
    const file = realpathSync.native(join(root, path));
    if (!file.startsWith(root + sep)) return undefined;
    const bytes = readFileSync(file);
    return path.endsWith('.html') ? printedPage(bytes) : bytes;
  } catch (cause) {
    if (isAbsent(cause)) return undefined;
    throw new Error(`${join(root, path)} could not be read.`, { cause });
  }
}

function addressesIn(path: string, bytes: Buffer): string[] {
  if (path.endsWith('.html')) return pageAddresses(bytes);
  return path.endsWith('.css') ? cssAddresses(bytes.toString('utf8')) : [];
}
