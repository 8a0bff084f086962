/** Reads how large a picture is: what its file says, or an SVG’s view box. */
import type { PictureSize } from '../model/picture.ts';
import { loadSharp } from './load-sharp.ts';

/** @returns in px, as its camera turned it @throws Error of the reader’s, if the file holds no picture that it knows */
export async function pictureSize(file: string): Promise<PictureSize> {
  const sharp = await loadSharp();
  const { autoOrient } = await sharp(file).metadata();
  return autoOrient;
}
