/** Tells text alternatives that say nothing of their picture from those that may. */
import { basename, extname } from 'node:path/posix';
import { isPicture } from '../picture-name.ts';

const kind =
  '(?:an? |the )?(?:chart|diagram|fig(?:ure)?|graph(?:ic)?|illustration|image|img|photo(?:graph)?|pic(?:ture)?|screenshot)';
/** `Picture 1`, `an image of a chart`. */
const kindOfPicture = new RegExp(`^${kind}(?: of ${kind})?(?: ?\\d+)?$`, 'i');

/** What Word puts at the end of what it has guessed. */
const guess = /description automatically generated|AI-generated content may be incorrect/i;

/**
 * @param src decoded
 * @returns why it says nothing, as the end of a sentence; undefined for all that only people can judge
 */
export function whyEmpty(alternative: string, src: string): string | undefined {
  const words = alternative.trim().replace(/[\s.:]+$/, '');
  if (!/[\p{L}\p{N}]/u.test(words)) return 'has no word';
  if (isFileName(words, basename(src))) return 'is the name of a file';
  if (guess.test(words)) return 'is what a program has guessed';
  return kindOfPicture.test(words) ? 'says no more than that it is a picture' : undefined;
}

/** A plain word may well be what the picture shows, and its name. */
function isFileName(words: string, file: string): boolean {
  if (words === file || (isPicture(words) && !words.includes(' '))) return true;
  return words === basename(file, extname(file)) && /[\d_-]/.test(words);
}
