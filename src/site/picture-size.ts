/** Reads how large a picture is: what its file says, or an SVG’s view box. */
import type { PictureSize } from '../model/picture.ts';

/** @throws Error of the reader’s, if the file holds no picture that it knows */
export async function pictureSize(file: string): Promise<PictureSize> {
  // It takes long to load, and many sites have no pictures.
  const { default: image } = await import('@11ty/eleventy-img');
  const stats = await image(file, { widths: ['auto'], formats: ['auto'], statsOnly: true });
  const [size] = Object.values(stats).flat();
  if (!size) throw new Error(`${file} has no size.`);
  return { width: size.width, height: size.height };
}
