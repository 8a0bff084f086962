/** Opens a built folder for checking: its manifest, its files and its pages, and nothing of how they were made. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { type Manifest, manifestName, manifestSchema, type PageEntry } from '../model/manifest.ts';

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
}

/** @throws Error if the folder holds no manifest that can be read. */
export async function openBuiltSite(site: string): Promise<BuiltSite> {
  const folder = resolve(site);
  const manifest = await readManifest(folder);
  const paths = await filesBelow(folder);
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
  return { folder, manifest, paths: new Set(paths), pages, redirectPages };
}

/** The text of one file of the site, by its path below the root. */
export function readText(site: BuiltSite, path: string): Promise<string> {
  return readFile(join(site.folder, path), 'utf8');
}

/** The bytes of one file of the site, by its path below the root. */
export function readBytes(site: BuiltSite, path: string): Promise<Buffer> {
  return readFile(join(site.folder, path));
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
function urlOf(path: string): string {
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

async function filesBelow(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((file) => !file.isDirectory())
    .map((file) => relative(folder, join(file.parentPath, file.name)).split(sep).join('/'))
    .sort();
}
