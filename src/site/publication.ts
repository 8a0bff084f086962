/** What templates know of the site as a whole. */
import type { Library } from '../model/library.ts';
import type { MadeOf } from '../model/manifest.ts';
import type { Paper } from '../model/paper.ts';
import type { BrowseIndex } from './browse/browse-index.ts';
import type { Neighbours } from './browse/neighbours.ts';
import type { PicturesByPath } from './shown-pictures.ts';

export interface Publication extends Library {
  /** The papers that are listed: translations stand with theirs. */
  readonly originals: readonly Paper[];
  /** The papers in other languages, by the slugs of their originals. */
  readonly translations: ReadonlyMap<string, readonly Paper[]>;
  /** How pages show the pictures. */
  readonly shownPictures: PicturesByPath;
  /** The site's origin, without a slash at the end. */
  readonly siteUrl: string;
  /** What it is made of, if that is known. */
  readonly madeOf: MadeOf | undefined;
  /** Whether it is under work: its pages may run the script of the server that shows each change. */
  readonly live: boolean;
  /** Site path of the style sheet; its name changes with its text. */
  readonly styleSheet: string;
  /** What holds on paper alone, so that a screen need not wait for it. */
  readonly printSheet: string;
  /** Likewise, of the one for feeds in a browser. */
  readonly feedSheet: string;
  /** Likewise, of the one for formulas; none if no content has any. */
  readonly formulaSheet: string | undefined;
  /** Site path of the module that searches; its name changes with its text. */
  readonly searchModule: string;
  /** The papers by what they have in common. */
  readonly browse: BrowseIndex;
  /** The papers that a paper's page leads to because they are about the same things. */
  readonly relatedTo: (paper: Paper) => readonly Paper[];
  /** Those beside a paper in the main part of the listing. */
  readonly neighboursOf: (paper: Paper) => Neighbours;
  /** The paper of that name, if it is published. */
  readonly paperNamed: (slug: string | undefined) => Paper | undefined;
}

/** An address as readers outside the site need it. `base` is the site’s address, or a page’s. */
export function absolute(base: string, url: string): string {
  return new URL(url, base).href;
}

/** An address as people write it down: without the protocol. */
export function shownAddress(siteUrl: string, url: string): string {
  return absolute(siteUrl, url).replace(/^https?:\/\//, '');
}
