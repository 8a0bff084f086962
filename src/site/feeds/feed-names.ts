/** Which feeds there can be: what each is of, where it stands, and what a feed reader calls it. */
import { equalitiesUrl } from '../addresses.ts';
import type { Facet, Trait } from '../browse/traits.ts';
import type { Publication } from '../publication.ts';
import { feedFolder } from './addresses.ts';

export interface FeedName {
  /** The site path of the page that lists the same. */
  readonly page: string;
  /** The site path of its folder, see `feedFiles`. */
  readonly folder: string;
  /** It stands among the feeds of other sites. */
  readonly title: string;
}

type Publisher = Pick<Publication, 'organisation'>;

export function feedOfAll({ organisation }: Publisher): FeedName {
  return named('/', organisation.siteTitle);
}

export function feedOfStatements({ organisation }: Publisher): FeedName {
  return named(equalitiesUrl, `${organisation.siteTitle}: Equalities statements`);
}

/** The ways to browse whose pages have feeds. */
export const facetsWithFeeds = ['topic', 'kind'] as const satisfies readonly Facet[];

export function hasFeed({ facet }: Pick<Trait, 'facet'>): boolean {
  return facetsWithFeeds.some((one) => one === facet);
}

/** Of the papers of a topic or a kind. */
export function feedOfCollection(
  { organisation }: Publisher,
  { url, title }: { readonly url: string; readonly title: string },
): FeedName {
  return named(url, `${organisation.siteTitle}: ${title}`);
}

function named(page: string, title: string): FeedName {
  return { page, folder: feedFolder(page), title };
}
