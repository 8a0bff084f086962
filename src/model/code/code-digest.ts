/** Names the code that a module runs: its own, that of ours below it, the packages under these, and Node. */
import { hash } from 'node:crypto';
import { basename } from 'node:path';
import { installedPackages } from './installed-packages.ts';
import { sourcesOf } from './sources.ts';

/** By the address of the module: what a process has loaded does not change any more. */
const known = new Map<string, string>();

/** @returns SHA-256 in hex, the same wherever the project is installed; found once in a process */
export function codeDigest(module: URL): string {
  const digest = known.get(module.href) ?? digestOf(module);
  known.set(module.href, digest);
  return digest;
}

function digestOf(module: URL): string {
  const { files, packages } = sourcesOf(module);
  return hash(
    'sha256',
    JSON.stringify([
      files.map(({ url, digest }) => [basename(url.pathname), digest]),
      installedPackages(packages, module),
      // With its zlib and its data about languages, on which the bytes of streams and dates depend.
      process.version,
    ]),
  );
}
