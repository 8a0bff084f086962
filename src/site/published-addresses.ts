/** Every address that the site will have, known before it is built. */
import type { Pack } from '../model/pack.ts';
import {
  browseUrl,
  equalitiesUrl,
  listingUrl,
  orderUrl,
  packPamphlet,
  packUrl,
  pageUrl,
  pamphletLinks,
  paperPamphlet,
  paperUrl,
  printLinks,
  redirectsPath,
  searchUrl,
  statementPamphlet,
  statementUrl,
} from './addresses.ts';
import { type Traited, traitsOf } from './browse/traits.ts';
import { citationFormats } from './citations/citation-formats.ts';
import type { ContentKind } from './content-files.ts';
import { feedFiles, feedFolder, feedListUrl, feedsUrl } from './feeds/addresses.ts';
import { hasFeed } from './feeds/feed-names.ts';
import { publishedPictures } from './published-pictures.ts';
import type { ReadContent, ReadText } from './read-content.ts';
import type { ReadPicture } from './read-pictures.ts';

type Named = Pick<ReadText<unknown>, 'slug' | 'isHidden'>;

interface Content
  extends Readonly<
    Record<Exclude<ContentKind, 'papers'>, Pick<ReadContent<unknown>, 'texts' | 'pictures'>>
  > {
  readonly papers: {
    readonly texts: readonly (Named & { readonly entry?: Traited | undefined })[];
    readonly pictures: readonly ReadPicture[];
  };
}

/** Those of `generated-files.ts` that do not depend on what there is, beside feeds. */
const always = [
  listingUrl,
  searchUrl,
  feedsUrl,
  '/404.html',
  '/sitemap.xml',
  '/robots.txt',
  redirectsPath,
  '/_headers',
  '/assets/icon.svg',
];

/** @param isPublished which of the texts are to be published */
export function publishedAddresses(
  content: Content,
  packs: readonly Pick<Pack, 'name'>[],
  isPublished: (text: Named) => boolean,
): Set<string> {
  const papers = content.papers.texts.filter(isPublished);
  const statements = content.statements.texts.filter(isPublished);
  const traits = papers.flatMap(({ entry }) => (entry ? traitsOf(entry) : []));
  const feedPages = [
    '/',
    ...(statements.length > 0 ? [equalitiesUrl] : []),
    ...traits.filter(hasFeed).map(({ url }) => url),
  ];
  const texts = [...papers.map(paperPamphlet), ...statements.map(statementPamphlet)];
  const pamphlets = [...texts, ...packs.map(packPamphlet)];
  return new Set([
    ...always,
    feedListUrl,
    ...feedPages.flatMap((page) => feedFiles(feedFolder(page))),
    ...papers.map(paperUrl),
    ...(papers.length > 0 ? [browseUrl] : []),
    ...traits.map(({ url }) => url),
    ...statements.map(statementUrl),
    ...packs.map(packUrl),
    ...packs.map(orderUrl),
    ...(statements.length > 0 ? [equalitiesUrl] : []),
    ...content.pages.texts.map(pageUrl),
    ...pamphlets
      .flatMap((stem) => [...pamphletLinks(stem), ...printLinks(stem)])
      .map(({ url }) => url),
    ...texts.flatMap((stem) => citationFormats.map(({ ending }) => stem + ending)),
    ...publishedPictures(content, isPublished).map(({ url }) => url),
  ]);
}
