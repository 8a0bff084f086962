/** A page of the built site as it is printed: what changes nothing on paper is not in it. */
import { resetFigures } from './figures.ts';

/** With no figures in it, so that a pamphlet does not depend on its own size. */
export function printedPage(html: Buffer): Buffer {
  // What is looked for is ASCII, and Latin-1 gives back every byte as it was, in a fifth of the time of UTF-8.
  return Buffer.from(resetFigures(html.toString('latin1')), 'latin1');
}
