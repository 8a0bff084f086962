/** All files that are made of a publication but those of which there is one each, which `generated-files.ts` has. */
import { everyPaper } from '../model/library.ts';
import { browsePages } from './browse/browse-pages.ts';
import { citationFiles } from './citations/citation-files.ts';
import { contentPages } from './content-pages.ts';
import { feedTexts } from './feeds/feed-texts.ts';
import { packPages } from './pack-pages.ts';
import type { Publication } from './publication.ts';
import { redirectPages } from './redirect-pages.ts';
import { countSearched } from './search/search-records.ts';
import { byShard, shardCount } from './search/shards.ts';
import type { SiteFile } from './site-file.ts';
import { sourceTexts } from './source-text.ts';

/**
 * The pages of the content come first, shard by shard of the search index: it is made of them while the others
 * are written.
 */
export function siteFiles(publication: Publication): SiteFile[] {
  const shards = shardCount(countSearched(publication));
  return [
    ...byShard(contentPages(publication), shards).flat(),
    ...sourceTexts(everyPaper(publication)),
    ...citationFiles(publication),
    ...browsePages(publication),
    ...packPages(publication),
    ...redirectPages(publication),
    ...feedTexts(publication),
  ];
}
