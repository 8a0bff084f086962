/** How pages show the pictures that there are: as large as they are, and small on small screens. */
import type { PictureSize } from '../model/picture.ts';

export interface ShownPicture extends PictureSize {
  /** The same in WebP, at several widths: what `srcset` takes. None of a picture that is small already. */
  readonly candidates?: string | undefined;
}

/** By site path, written as addresses are. */
export type PicturesByPath = ReadonlyMap<string, ShownPicture>;

/** Finds a picture by its address as a text has it. */
export type FindPicture = (address: string) => ShownPicture | undefined;

/** @param base the site path, with `/` at its end, that addresses in the text are relative to */
export function picturesBelow(
  { shownPictures }: { readonly shownPictures: PicturesByPath },
  base: string,
): FindPicture {
  return (address) => shownPictures.get(writtenPath(address, base));
}

/** A path as addresses have it: without steps up, and with its other characters escaped. */
export function writtenPath(address: string, base = '/'): string {
  return URL.parse(address, `https://site.invalid${base}`)?.pathname ?? address;
}
