/** Opens a built folder for checking: its manifest, its files and its pages, and nothing of how they were made. */
import { open, readFile, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { filesBelow } from '../model/files-below.ts';
import { type Manifest, manifestName, manifestSchema, type PageEntry } from '../model/manifest.ts';
import { openLoadedFiles } from '../pamphlets/loaded-files.ts';
import { type FileDigests, fileDigests } from './file-digests.ts';

export interface BuiltPage {
  /** Site path, as linked to: `/papers/<slug>/`. */
  readonly url: string;
  /** File below the site's root. */
  readonly path: string;
  /** What the manifest says of it; none for a page that no content file stands behind. */
  readonly entry?: PageEntry;
}

export interface BuiltSite {
  /** Absolute. */
  readonly folder: string;
  readonly manifest: Manifest;
  /** Every file below the folder, with `/`. */
  readonly paths: ReadonlySet<string>;
  /** Every HTML file that readers stay on, in the order of their paths. */
  readonly pages: readonly BuiltPage[];
  /** Those from which they are led on. */
  readonly redirectPages: readonly BuiltPage[];
  /** Files that the manifest announces; whether they were made is for the checks of their kind. */
  readonly announced: ReadonlySet<string>;
  readonly digests: FileDigests;
  /** A page of it and all that it loads, by their paths: what it looks like depends on nothing else. */
  readonly loadedBy: (path: string) => readonly string[];
}

/** @throws Error if the folder holds no manifest that can be read. */
export async function openBuiltSite(site: string): Promise<BuiltSite> {
  const folder = resolve(site);
  const manifest = await readManifest(folder);
  const paths = filesBelow(folder);
  const entries = new Map(manifest.pages.map((entry) => [entry.path, entry]));
  const redirects = new Set(manifest.redirects.map(({ path }) => path));
  const all = paths
    .filter((path) => path.endsWith('.html'))
    .map((path) => {
      const entry = entries.get(path);
      return { url: urlOf(path), path, ...(entry && { entry }) };
    });
  const [redirectPages = [], pages = []] = [true, false].map((is) =>
    all.filter(({ path }) => redirects.has(path) === is),
  );
  const { pamphlets, prints, socialPictures } = manifest;
  const announced = new Set([...pamphlets, ...prints, ...socialPictures].map(({ path }) => path));
  const loaded = openLoadedFiles(folder, manifest.siteUrl);
  return {
    folder,
    manifest,
    paths: new Set(paths),
    pages,
    redirectPages,
    announced,
    digests: fileDigests(folder),
    loadedBy: (path) => Object.keys(loaded.digestsOf([path])),
  };
}

/** The text of one file of the site, by its path below the root. */
export function readText(site: BuiltSite, path: string): Promise<string> {
  return readFile(join(site.folder, path), 'utf8');
}

/** The bytes of one file of the site, by its path below the root. */
export function readBytes(site: BuiltSite, path: string): Promise<Buffer> {
  return readFile(join(site.folder, path));
}

/** The first bytes of one file of the site, which say what it is. */
export async function readStart(site: BuiltSite, path: string): Promise<Buffer> {
  await using file = await open(join(site.folder, path));
  const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(16) });
  return buffer.subarray(0, bytesRead);
}

/** The size of one file of the site, in bytes. */
export async function sizeOf(site: BuiltSite, path: string): Promise<number> {
  return (await stat(join(site.folder, path))).size;
}

/** How a problem names a built file: relative to the working folder, with `/`. */
export function builtFile(site: BuiltSite, path: string): string {
  return relative(process.cwd(), join(site.folder, path)).split(sep).join('/');
}

/** The site path under which a server answers with this file. */
export function urlOf(path: string): string {
  return `/${path.replace(/(^|\/)index\.html$/, '$1')}`;
}

async function readManifest(folder: string): Promise<Manifest> {
  try {
    const text = await readFile(join(folder, manifestName), 'utf8');
    return manifestSchema.parse(JSON.parse(text));
  } catch (cause) {
    const fact = `${folder} is no built site: its ${manifestName} cannot be read.`;
    throw new Error(`${fact} Run "npm run build".`, { cause });
  }
}
