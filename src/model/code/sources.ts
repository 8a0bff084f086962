/** Finds what a module of ours is made of: the files that it imports or reads, and the packages that these import. */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';

export interface Sources {
  /** The module itself and every file of ours below it, sorted. */
  readonly files: readonly SourceFile[];
  /** Names of packages, sorted. */
  readonly packages: readonly string[];
}

export interface SourceFile {
  readonly url: URL;
  /** SHA-256 in hex. */
  readonly digest: string;
  /** What it names itself: addresses of files, and names of packages. */
  readonly files: readonly string[];
  readonly packages: readonly string[];
}

/** Types leave no trace in what runs; but `typeof import('…')` is all that names what `require` loads. */
const imported =
  /^(?:import|export)(?! type\b)(?:[^'"]*?\bfrom)? '([^']+)'|\bimport\('([^']+)'\)/gm;
/** A file that is read beside the module, and no folder. */
const read = /\bnew URL\('(\.[^']*[^'/])', import\.meta\.url\)/g;

/** By address: modules of one process have much in common, and what it has loaded does not change any more. */
const known = new Map<string, SourceFile>();

/** As Biome has formatted them. */
export function sourcesOf(module: URL): Sources {
  const files = new Map<string, SourceFile>();
  const waiting = new Set([module.href]);
  for (const href of waiting) {
    const file = known.get(href) ?? readSource(new URL(href));
    known.set(href, file);
    files.set(href, file);
    for (const below of file.files) waiting.add(below);
  }
  const found = [...files.values()].toSorted((a, b) => (a.url.href < b.url.href ? -1 : 1));
  const packages = new Set(found.flatMap((file) => file.packages));
  return { files: found, packages: [...packages].toSorted() };
}

function readSource(url: URL): SourceFile {
  const text = readFileSync(url, 'utf8');
  const files: string[] = [];
  const packages: string[] = [];
  if (url.pathname.endsWith('.ts')) {
    for (const [, stated, dynamic] of text.matchAll(imported)) {
      const specifier = stated ?? dynamic ?? '';
      if (specifier.startsWith('.')) files.push(new URL(specifier, url).href);
      else if (!specifier.startsWith('node:')) packages.push(packageOf(specifier));
    }
    for (const [, path = ''] of text.matchAll(read)) files.push(new URL(path, url).href);
  }
  return { url, digest: hash('sha256', text), files, packages };
}

/** `@a/b/c` is of the package `@a/b`. */
function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
