/** Words about paths of the site that lead to nothing, wherever that is found. */
import { closest, distance } from 'fastest-levenshtein';

/** True if the path names a page rather than a picture, a style sheet or another file. */
export function isPagePath(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return !name.includes('.') || name.endsWith('.html');
}

/** The fact that a path of the site leads to nothing. */
export function nothingAt(path: string): string {
  return `There is no ${isPagePath(path) ? 'page' : 'file'} at ${path}.`;
}

/** The end of a fact that says which of the names is written most like the one given; nothing without names. */
export function nearestOf(names: readonly string[], given: string): string {
  return names.length > 0 ? `; the nearest is "${closest(given, names)}"` : '';
}

/** The path that is written most like this one: another by some letters, or with more before it. */
export function nearestPath(paths: readonly string[], path: string): string | undefined {
  const longer = paths.find((candidate) => candidate.endsWith(path.replace(/\/?$/, '/')));
  if (longer !== undefined) return longer;
  if (paths.length === 0) return undefined;
  const nearest = closest(path, paths);
  return distance(path, nearest) <= Math.max(2, path.length / 4) ? nearest : undefined;
}
