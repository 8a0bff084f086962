/** Names the code that a module runs: its own, that of ours below it, and the packages under these. */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { installedPackages } from './installed-packages.ts';
import { sourcesOf } from './sources.ts';

/** @returns SHA-256 in hex, the same wherever the project is installed */
export function codeDigest(module: URL): string {
  const { files, packages } = sourcesOf(module);
  return hash(
    'sha256',
    JSON.stringify([
      files.map((file) => [basename(file.pathname), hash('sha256', readFileSync(file))]),
      installedPackages(packages, module),
    ]),
  );
}
