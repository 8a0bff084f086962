/** A path as problems and the manifest show it. */
import { relative, sep } from 'node:path';

/** Relative to the working folder, with `/`. */
export function shownPath(path: string): string {
  return relative(process.cwd(), path).split(sep).join('/');
}
