/** Finds what a module of ours is made of: the files that it imports or reads, and the packages that these import. */
import { readFileSync } from 'node:fs';

export interface Sources {
  /** The module itself and every file of ours below it, sorted. */
  readonly files: readonly URL[];
  /** Names of packages, sorted. */
  readonly packages: readonly string[];
}

/** Types leave no trace in what runs. */
const imported =
  /^(?:import|export)(?! type\b)(?:[^'"]*?\bfrom)? '([^']+)'|\bimport\('([^']+)'\)/gm;
/** A file that is read beside the module, and no folder. */
const read = /\bnew URL\('(\.[^']*[^'/])', import\.meta\.url\)/g;

/** As Biome has formatted them. */
export function sourcesOf(module: URL): Sources {
  const files = new Set([module.href]);
  const packages = new Set<string>();
  for (const file of files) {
    if (!file.endsWith('.ts')) continue;
    const source = readFileSync(new URL(file), 'utf8');
    for (const [, stated, dynamic] of source.matchAll(imported)) {
      const specifier = stated ?? dynamic ?? '';
      if (specifier.startsWith('.')) files.add(new URL(specifier, file).href);
      else if (!specifier.startsWith('node:')) packages.add(packageOf(specifier));
    }
    for (const [, path = ''] of source.matchAll(read)) files.add(new URL(path, file).href);
  }
  return {
    files: [...files].toSorted().map((file) => new URL(file)),
    packages: [...packages].toSorted(),
  };
}

/** `@a/b/c` is of the package `@a/b`. */
function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
