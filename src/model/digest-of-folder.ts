/** Names all that a folder holds. */
import { createHash, hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from './files-below.ts';
import { isHidden } from './hidden-file.ts';

/**
 * @returns SHA-256 in hex of the path and the bytes of every file below it that is not hidden
 * @throws Error if there is no such folder
 */
export function digestOfFolder(folder: string): string {
  const all = createHash('sha256');
  for (const path of filesBelow(folder)) {
    if (isHidden(path)) continue;
    all.update(JSON.stringify([path, hash('sha256', readFileSync(join(folder, path)))]));
  }
  return all.digest('hex');
}
