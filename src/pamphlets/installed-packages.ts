/** Names the packages that are installed under some of ours, each with its version. */
import { readFileSync, realpathSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { isAbsent } from './site-files.ts';

interface PackageFile {
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/**
 * These packages and all that they depend on, as they stand in `node_modules`: what a lock file says of
 * others changes nothing here, and who installed the project as a package has no lock file.
 *
 * @param from the module that imports them
 * @returns `name@version`, sorted
 */
export function installedPackages(names: readonly string[], from: URL): string[] {
  const found = new Map<string, string>();
  const waiting = names.map((name) => ({ name, folder: new URL('.', from) }));
  for (const { name, folder } of waiting) {
    const path = folderOf(name, folder);
    // One that is optional, and for other systems.
    if (!path || found.has(path.href)) continue;
    const { version, dependencies = {} } = packageFile(path);
    found.set(path.href, `${name}@${version}`);
    waiting.push(...Object.keys(dependencies).map((one) => ({ name: one, folder: path })));
  }
  return [...new Set(found.values())].toSorted();
}

/** The nearest one, as Node looks for it. */
function folderOf(name: string, from: URL): URL | undefined {
  for (let folder = from; ; folder = new URL('..', folder)) {
    const candidate = new URL(`node_modules/${name}/`, folder);
    try {
      return pathToFileURL(`${realpathSync(candidate)}/`);
    } catch (error) {
      if (!isAbsent(error)) throw error;
    }
    if (folder.pathname === new URL('..', folder).pathname) return undefined;
  }
}

function packageFile(folder: URL): PackageFile {
  return JSON.parse(readFileSync(new URL('package.json', folder), 'utf8')) as PackageFile;
}
