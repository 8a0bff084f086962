/** Lists the files of a folder. */
import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Every file below a folder and every link to one, as a path with `/`, sorted. Folder by folder and without being
 * awaited: in a site of thousands of folders, that takes an eighth of the time of a glob.
 *
 * @throws Error if there is no such folder
 */
export function filesBelow(folder: string): string[] {
  const files: string[] = [];
  const folders = [''];
  for (const below of folders) {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      if (entry.isDirectory()) folders.push(`${below}${entry.name}/`);
      else if (isFile(entry)) files.push(below + entry.name);
    }
  }
  return files.sort();
}

function isFile(entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  const path = join(entry.parentPath, entry.name);
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
