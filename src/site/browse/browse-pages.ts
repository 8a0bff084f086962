/** The pages that list papers: all of them, and those of each topic, kind, series and author. */
import { browsePage, browseTitle } from '../../../_includes/layouts/browse.ts';
import { collectionPage } from '../../../_includes/layouts/collection.ts';
import { listing, listingTitle } from '../../../_includes/layouts/listing.ts';
import { browseUrl, listingUrl } from '../addresses.ts';
import type { Publication } from '../publication.ts';
import type { SiteFile } from '../site-file.ts';
import { byStanding } from './by-standing.ts';
import { titleOf } from './facet-words.ts';
import { listPages, titleOnPage } from './list-pages.ts';
import { facets } from './traits.ts';

export interface BrowsePage extends SiteFile {
  readonly title: string;
  /** The file that lays it out. */
  readonly layout: string;
}

/** Without papers, there is the empty listing alone. */
export function browsePages(publication: Publication): BrowsePage[] {
  const { browse, originals } = publication;
  const lists = listPages(listingUrl, byStanding(originals).papers).map((page) => ({
    url: page.url,
    title: titleOnPage(listingTitle, page),
    layout: 'listing.ts',
    render: () => listing(publication, page),
  }));
  if (originals.length === 0) return lists;
  const collections = facets.flatMap((facet) => browse[facet]);
  return [
    ...lists,
    {
      url: browseUrl,
      title: browseTitle,
      layout: 'browse.ts',
      render: () => browsePage(publication),
    },
    ...collections.flatMap((collection) =>
      listPages(collection.url, collection.papers).map((page) => ({
        url: page.url,
        title: titleOnPage(titleOf(collection), page),
        layout: 'collection.ts',
        render: () => collectionPage(publication, collection, page),
      })),
    ),
  ];
}
