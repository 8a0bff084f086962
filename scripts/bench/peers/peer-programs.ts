/** The programs that we are compared with: which versions, where they stand, and whether they are there. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from '../../../src/checks/vera-pdf-installation.ts';

/** All of them, apart from our own packages: some are under the AGPL, and none is linked or shipped. */
export const peersFolder = join(projectFolder, '.cache/peers');

/** What puts them there. */
export const toGetPeers = 'npm run bench-peers';

export const peerPackages = {
  python: { weasyprint: '70.0', typst: '0.15.2', pypandoc_binary: '1.17' },
  npm: { '@vivliostyle/cli': '11.3.3', 'pagedjs-cli': '0.4.3', astro: '7.3.5' },
  /** The newest that Go 1.26 compiles. */
  go: { hugo: '0.165.0' },
} as const;

/** The path of a program of Python's. */
export function pythonProgram(name: 'python' | 'weasyprint'): string {
  return join(peersFolder, 'python/bin', name);
}

/** Where the packages of npm stand. */
export const npmFolder = join(peersFolder, 'npm');

/** The path of a program of npm's. */
export function npmProgram(name: 'vivliostyle' | 'pagedjs-cli' | 'astro'): string {
  return join(npmFolder, 'node_modules/.bin', name);
}

export const hugoProgram = join(peersFolder, 'hugo/hugo');

/** The version of a package of Python's that is there, if one is. */
export async function pythonVersion(
  name: keyof typeof peerPackages.python,
): Promise<string | undefined> {
  const version = peerPackages.python[name];
  const files = ['python3.10', 'python3.11', 'python3.12', 'python3.13', 'python3.14'].map(
    (python) =>
      join(peersFolder, `python/lib/${python}/site-packages/${name}-${version}.dist-info/METADATA`),
  );
  return files.some(existsSync) ? version : undefined;
}

/** The version of a package of npm's that is there, if one is. */
export async function npmVersion(name: keyof typeof peerPackages.npm): Promise<string | undefined> {
  const file = join(npmFolder, 'node_modules', name, 'package.json');
  if (!existsSync(file)) return undefined;
  return (JSON.parse(await readFile(file, 'utf8')) as { version: string }).version;
}

/** The version of Hugo that is there, if it is. */
export async function hugoVersion(): Promise<string | undefined> {
  return existsSync(hugoProgram) ? peerPackages.go.hugo : undefined;
}
