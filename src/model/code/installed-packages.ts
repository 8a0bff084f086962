/** Names the packages that are installed under some of ours, each with its version. */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Package {
  /** `name@version`. */
  readonly title: string;
  readonly folder: string;
  /** Names. */
  readonly dependencies: readonly string[];
}

/**
 * These packages and all that they depend on, as they stand in `node_modules`: what a lock file says of
 * others changes nothing here, and who installed the project as a package has no lock file.
 *
 * @param from the module that imports them, or its folder
 * @returns `name@version`, sorted
 */
export function installedPackages(names: readonly string[], from: URL): string[] {
  const found = new Set<Package>();
  const follow = (names: readonly string[], folder: string): void => {
    for (const name of names) {
      const one = nearest(name, folder);
      // One that is optional, and for other systems.
      if (!one || found.has(one)) continue;
      found.add(one);
      follow(one.dependencies, one.folder);
    }
  };
  follow(names, resolve(fileURLToPath(new URL('.', from))));
  return [...new Set([...found].map(({ title }) => title))].toSorted();
}

/** As Node looks for it. */
function nearest(name: string, folder: string): Package | undefined {
  const one = packageIn(`${folder}/node_modules/${name}`);
  const above = dirname(folder);
  return one || above === folder ? one : nearest(name, above);
}

/** By folder: several modules of a process ask, and nothing is installed while it runs. */
const known = new Map<string, Package | undefined>();

function packageIn(folder: string): Package | undefined {
  if (!known.has(folder)) known.set(folder, readPackage(folder));
  return known.get(folder);
}

/** @param at where it stands, or where a link to it does: then what it needs is beside where that leads */
function readPackage(at: string): Package | undefined {
  if (!existsSync(`${at}/package.json`)) return undefined;
  const folder = realpathSync.native(at);
  if (folder !== at) return packageIn(folder);
  const {
    name,
    version,
    dependencies = {},
  } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as {
    readonly name: string;
    readonly version: string;
    readonly dependencies?: Readonly<Record<string, string>>;
  };
  return { title: `${name}@${version}`, folder, dependencies: Object.keys(dependencies) };
}
