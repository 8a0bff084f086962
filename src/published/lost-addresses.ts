/** Finds addresses of the published site that the next one neither has nor leads on from. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Manifest, manifestName, manifestSchema } from '../model/manifest.ts';
import type { Problem } from '../model/problem.ts';

/**
 * @param published the folder of the site that readers have, if there is one
 * @param next the folder of the one that is to take its place
 */
export async function findLostAddresses(published: string, next: string): Promise<Problem[]> {
  const before = await readManifest(published);
  const after = await readManifest(next);
  const content = after?.madeOf?.content.folder;
  // Of other content, or at another address, it had other readers.
  if (!content || before?.madeOf?.content.folder !== content) return [];
  if (before.siteUrl !== after.siteUrl) return [];
  const there = new Set(addressesOf(after, content).map(({ url }) => url));
  const lost = addressesOf(before, content).filter(({ url }) => !there.has(url));
  const lostUrls = new Set(lost.map(({ url }) => url));
  return lost
    .filter(({ url }) => !lostUrls.has(addressOfPaper(url) ?? ''))
    .map(({ url, source }) => ({
      code: 'address-lost',
      severity: 'warning',
      file: source,
      fact: `${url} is an address of the published site. Nothing stands there any more, or leads on from it.`,
      hint: `It may be linked to, or printed as a QR code. If what stood there has moved, add aliases: [${url}] to its block of keys. If not, a paper can stay there with “withdrawn”.`,
    }));
}

/** Those of content files. Lists come and go with what they list, and files with their pages. */
function addressesOf({ pages, redirects }: Manifest, content: string) {
  return [...pages, ...redirects].filter(
    ({ path, source }) => path !== undefined && source.startsWith(`${content}/`),
  );
}

/** Of the address of a version: an alias of the paper leads on from both. */
function addressOfPaper(url: string): string | undefined {
  return /^(.+\/)v\/[\d-]+\/$/.exec(url)?.[1];
}

/** Nothing where there is none, or one of an earlier form. */
async function readManifest(folder: string): Promise<Manifest | undefined> {
  try {
    return manifestSchema.parse(JSON.parse(await readFile(join(folder, manifestName), 'utf8')));
  } catch {
    return undefined;
  }
}
