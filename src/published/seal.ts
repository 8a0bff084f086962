/** Completes the manifest: every file of the site with its hash, size, source and who checked it. */
import { hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesBelow } from '../model/files-below.ts';
import { type FileEntry, type Manifest, manifestName, manifestSchema } from '../model/manifest.ts';
import { writeWhole } from '../model/write-whole.ts';

/** What it depends on which checks a file has passed. */
export interface SealedFile extends Pick<FileEntry, 'path' | 'edition'> {
  readonly isRedirect: boolean;
}

/** To hash them is most of what sealing costs, and who has just made a file may know it. */
type Digests = ReadonlyMap<string, string>;

/**
 * @param checkedBy what has found no fault with a file; nothing for a site that has not been checked yet
 * @param known the SHA-256 of files that this process has made or proven, in hex, by their path
 */
export async function seal(
  site: string,
  checkedBy: (file: SealedFile) => string[] = () => [],
  known: Digests = new Map(),
): Promise<Manifest> {
  const path = join(site, manifestName);
  const announced = manifestSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  const { pages, redirects, pamphlets, prints, citations, socialPictures } = announced;
  const editions = new Map([...pamphlets, ...prints].map(({ path, edition }) => [path, edition]));
  const ledOn = new Set(redirects.map(({ path }) => path));
  const sources = new Map([
    ...[...pages, ...redirects, ...pamphlets, ...prints, ...citations, ...socialPictures].map(
      ({ path, source }) => [path, source] as const,
    ),
    ...pamphlets.flatMap(({ attachment, source }) =>
      attachment ? [[attachment.path, source] as const] : [],
    ),
  ]);
  const files: FileEntry[] = [];
  for (const file of filesBelow(site)) {
    if (file === manifestName) continue;
    const source = sources.get(file);
    const edition = editions.get(file);
    files.push({
      path: file,
      ...stateOf(join(site, file), known.get(file)),
      ...(source && { source }),
      ...(edition && { edition }),
      checkedBy: checkedBy({ path: file, edition, isRedirect: ledOn.has(file) }),
    });
  }
  const manifest = { ...announced, files };
  await writeWhole(path, `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

function stateOf(file: string, known: string | undefined): Pick<FileEntry, 'sha256' | 'bytes'> {
  if (known !== undefined) return { sha256: known, bytes: statSync(file).size };
  const content = readFileSync(file);
  return { sha256: hash('sha256', content), bytes: content.length };
}
