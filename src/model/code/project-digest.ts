/** Names the code of the whole project as it stands: all of its own, the packages under it, and Node. */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { digestOfFolder } from '../digest-of-folder.ts';
import { installedPackages } from './installed-packages.ts';

const root = new URL('../../../', import.meta.url);

/** Those of `src` one by one, since content stands beside them. */
const folders = ['model', 'site', 'pamphlets', 'checks', 'published'].map(
  (stage) => `src/${stage}`,
);

/**
 * What a module imports does not tell all that a site is made by: Eleventy finds its configuration by itself, and
 * some folders are read as folders.
 *
 * @returns SHA-256 in hex
 */
export function projectDigest(): string {
  const read = (file: string) => readFileSync(new URL(file, root), 'utf8');
  const { dependencies } = JSON.parse(read('package.json')) as { readonly dependencies: object };
  const parts = [
    ...[...folders, '_includes', 'scripts'].map((folder) =>
      digestOfFolder(fileURLToPath(new URL(folder, root))),
    ),
    read('.eleventy.js'),
    installedPackages(Object.keys(dependencies), root),
    process.version,
  ];
  return hash('sha256', JSON.stringify(parts));
}
