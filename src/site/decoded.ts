/** A part of an address with its letters as they are meant. */

/** As it is, if it cannot be decoded. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
