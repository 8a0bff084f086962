/** Words about paths of the site that lead to nothing, wherever that is found. */

/** True if the path names a page rather than a picture, a style sheet or another file. */
export function isPagePath(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return !name.includes('.') || name.endsWith('.html');
}

/** The fact that a path of the site leads to nothing. */
export function nothingAt(path: string): string {
  return `There is no ${isPagePath(path) ? 'page' : 'file'} at ${path}.`;
}
