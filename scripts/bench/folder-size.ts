/** What a folder takes: its files, and their bytes. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

export interface FolderSize {
  readonly files: number;
  readonly bytes: number;
}

export async function folderSize(folder: string): Promise<FolderSize> {
  let [files, bytes] = [0, 0];
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    files++;
    bytes += (await stat(join(entry.parentPath, entry.name))).size;
  }
  return { files, bytes };
}
