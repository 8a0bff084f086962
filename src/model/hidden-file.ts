/** Knows files that nobody has written, and that no site is made of. */

/** @param name of what systems and office programs leave in folders, for themselves */
export function isHidden(name: string): boolean {
  return /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/i.test(name);
}
