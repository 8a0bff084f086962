/** The pages for browsing: one that leads to all, and one for each topic, kind, series and author. */
import { browsePage, browseTitle } from '../../../_includes/layouts/browse.ts';
import { collectionPage } from '../../../_includes/layouts/collection.ts';
import { browseUrl } from '../addresses.ts';
import type { Publication } from '../publication.ts';
import type { MadePage } from '../write-pages.ts';
import { titleOf } from './facet-words.ts';
import { facets } from './traits.ts';

export interface BrowsePage extends MadePage {
  readonly title: string;
  /** The file that lays it out. */
  readonly layout: string;
}

/** None without papers. */
export function browsePages(publication: Publication): BrowsePage[] {
  const { browse, papers } = publication;
  if (papers.length === 0) return [];
  const collections = facets.flatMap((facet) => browse[facet]);
  return [
    {
      url: browseUrl,
      title: browseTitle,
      layout: 'browse.ts',
      render: () => browsePage(publication),
    },
    ...collections.map((collection) => ({
      url: collection.url,
      title: titleOf(collection),
      layout: 'collection.ts',
      render: () => collectionPage(publication, collection),
    })),
  ];
}
