/** Whether a published folder is whole: the files that its manifest lists, each as it lists them. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** Every file of a folder with the SHA-256 of its bytes, by its path. */
export async function digestsOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const digests = await Promise.all(
    files.map(async ({ parentPath, name }) => {
      const path = join(parentPath, name);
      const digest = createHash('sha256')
        .update(await readFile(path))
        .digest('hex');
      return [relative(folder, path), digest] as const;
    }),
  );
  return Object.fromEntries(digests.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** @returns what is wrong with it; nothing if it is whole */
export async function brokenFiles(folder: string): Promise<string[]> {
  const { 'manifest.json': manifest, ...present } = await digestsOf(folder);
  if (manifest === undefined) return ['There is no manifest.'];
  const { files } = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as {
    files: readonly { path: string; sha256: string; checkedBy: readonly string[] }[];
  };
  const listed = new Map(files.map((file) => [file.path, file]));
  return [
    ...(files.length === 0 ? ['The manifest lists nothing.'] : []),
    ...files
      .filter(({ path, sha256 }) => present[path] !== sha256)
      .map(({ path }) => `${path} is not as listed.`),
    ...files
      .filter(({ checkedBy }) => checkedBy.length === 0)
      .map(({ path }) => `${path} is unchecked.`),
    ...Object.keys(present)
      .filter((path) => !listed.has(path))
      .map((path) => `${path} is not listed.`),
  ];
}
