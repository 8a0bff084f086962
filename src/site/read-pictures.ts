/** Reads how large the pictures beside the texts are, and finds those that are none. */
import { join } from 'node:path';
import type { PictureSize } from '../model/picture.ts';
import type { Problem } from '../model/problem.ts';
import { pictureSize } from './picture-size.ts';
import { shownPath } from './shown-path.ts';

export interface ReadPicture extends PictureSize {
  /** Below the folder of its kind of content. */
  readonly path: string;
}

/**
 * @param folder that of a kind of content
 * @param paths below it
 */
export async function readPictures(
  folder: string,
  paths: readonly string[],
): Promise<{ readonly pictures: readonly ReadPicture[]; readonly problems: readonly Problem[] }> {
  const pictures: ReadPicture[] = [];
  const problems: Problem[] = [];
  for (const path of paths) {
    const file = join(folder, path);
    try {
      pictures.push({ path, ...(await pictureSize(file)) });
    } catch {
      problems.push({
        code: 'image-unreadable',
        severity: 'error',
        file: shownPath(file),
        fact: 'The file is named like a picture, and cannot be read as one.',
        hint: 'Save the picture again as PNG, JPEG or SVG; an SVG says how large it is (width and height, or viewBox).',
      });
    }
  }
  return { pictures, problems };
}
