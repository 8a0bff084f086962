/** Writes a file only if it is not what it is to be, so that what has not changed is left alone. */
import { copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';

/** @returns whether it was written */
export function writeIfNew(path: string, text: string): boolean {
  const bytes = Buffer.from(text);
  if (unlessMissing(() => readFileSync(path))?.equals(bytes)) return false;
  writeFileSync(path, bytes);
  return true;
}

/** @param hasChanged whether the file that is copied is known to be another one @returns whether it was copied */
export function copyIfNew(path: string, from: string, hasChanged: boolean): boolean {
  const isCopy = () => unlessMissing(() => statSync(path))?.size === statSync(from).size;
  if (!hasChanged && isCopy()) return false;
  copyFileSync(from, path);
  return true;
}

function unlessMissing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
