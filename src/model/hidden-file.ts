/** Knows files that nobody has written, and that no site is made of. */

/**
 * What systems, editors and office programs leave in folders for themselves, and all that stands in a folder of
 * theirs: a deleted note in `.trash/` is no text to publish.
 *
 * @param path below a folder, with `/`
 */
export function isHidden(path: string): boolean {
  return /(?:^|\/)(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/i.test(path);
}
