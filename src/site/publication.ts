/** What templates know of the site as a whole. */
import type { Library } from '../model/library.ts';

export interface Publication extends Library {
  /** The site's origin, without a slash at the end. */
  readonly siteUrl: string;
  /** Site path of the style sheet; its name changes with its text. */
  readonly styleSheet: string;
  /** Likewise, of the one for formulas; none if no content has any. */
  readonly formulaSheet: string | undefined;
}

/** An address as readers outside the site need it. `base` is the site’s address, or a page’s. */
export function absolute(base: string, url: string): string {
  return new URL(url, base).href;
}

/** An address as people write it down: without the protocol. */
export function shownAddress(siteUrl: string, url: string): string {
  return absolute(siteUrl, url).replace(/^https?:\/\//, '');
}
