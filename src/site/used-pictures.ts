/** Tells which pictures texts show, or lead to. */
import { dirname, join } from 'node:path/posix';
import { decoded } from './decoded.ts';
import { isPicture } from './picture-name.ts';
import type { PlacedText } from './placed-texts.ts';

/** An origin to read addresses with. */
const origin = 'https://site.invalid';

interface PlacedPicture {
  /** Site path. */
  readonly url: string;
  /** Below the content folder. */
  readonly path: string;
}

export function usedPictures(
  texts: readonly Pick<PlacedText, 'url' | 'path' | 'facts'>[],
): (picture: PlacedPicture) => boolean {
  const shown = new Set(
    texts.flatMap(({ path, facts }) => facts.pictures.map((file) => join(dirname(path), file))),
  );
  const ledTo = new Set(
    texts.flatMap(({ url, facts }) => facts.links.flatMap(({ href }) => pictureAt(href, url))),
  );
  return ({ path, url }) => shown.has(path) || ledTo.has(url);
}

/** The site path of a picture, if the link leads to one of the site. */
function pictureAt(href: string, base: string): string[] {
  // There are many links, and few lead to pictures.
  if (!isPicture(href.replace(/[?#].*/, ''))) return [];
  const target = URL.parse(href, origin + base);
  return target?.origin === origin ? [decoded(target.pathname)] : [];
}
