/** A hash as people can compare it. */

/** @param sha256 hex; its first 16 digits are shown, in fours */
export function shortDigest(sha256: string): string {
  return `SHA-256 ${(sha256.slice(0, 16).match(/.{4}/g) ?? []).join(' ')}`;
}
