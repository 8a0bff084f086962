/** Writes a file only if it is not what it is to be, so that what has not changed is left alone. */
import { copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { unlessMissing } from '../model/unless-missing.ts';

/** @returns whether it was written */
export function writeIfNew(path: string, text: string): boolean {
  const bytes = Buffer.from(text);
  const there = unlessMissing(() => readFileSync(path));
  if (there?.equals(bytes)) return false;
  if (!there) mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  return true;
}

/** @param hasChanged whether the file that is copied is known to be another one @returns whether it was copied */
export function copyIfNew(path: string, from: string, hasChanged: boolean): boolean {
  const there = unlessMissing(() => statSync(path));
  if (!hasChanged && there?.size === statSync(from).size) return false;
  if (!there) mkdirSync(dirname(path), { recursive: true });
  copyFileSync(from, path);
  return true;
}
