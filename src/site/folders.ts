/** What lies in which folder, so that nobody has to go through all files for those beside one. */
import { basename, dirname } from 'node:path/posix';

/**
 * @param files by their paths, with `/`
 * @returns for each folder that has any, its files by their names
 */
export function byFolder<T>(
  files: Iterable<readonly [path: string, file: T]>,
): ReadonlyMap<string, ReadonlyMap<string, T>> {
  const folders = new Map<string, Map<string, T>>();
  for (const [path, file] of files) {
    const folder = dirname(path);
    const beside = folders.get(folder) ?? new Map<string, T>();
    folders.set(folder, beside.set(basename(path), file));
  }
  return folders;
}
