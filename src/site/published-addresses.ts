/** Every address that the site will have, known before it is built. */
import type { Pack } from '../model/pack.ts';
import { type Paper, versionOf } from '../model/paper.ts';
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
  paperSource,
  paperUrl,
  printLinks,
  redirectsPath,
  searchUrl,
  socialPictureUrl,
  statementPamphlet,
  statementUrl,
  versionUrl,
} from './addresses.ts';
import { type Traited, traitsOf } from './browse/traits.ts';
import { citationFormats } from './citations/citation-formats.ts';
import { feedFiles, feedFolder, feedListUrl, feedsUrl } from './feeds/addresses.ts';
import { hasFeed } from './feeds/feed-names.ts';
import type { TextToPlace } from './placed-texts.ts';
import { publishedPictures } from './published-pictures.ts';
import type { ReadPicture } from './read-pictures.ts';
import type { ReadVersion } from './read-versions.ts';

interface Kind<T> {
  readonly texts: readonly T[];
  readonly pictures: readonly ReadPicture[];
}

type PaperToPlace = TextToPlace & {
  readonly entry?: (Traited & Pick<Paper, 'version' | 'listed' | 'attachSource'>) | undefined;
};

type VersionToPlace = TextToPlace &
  Pick<ReadVersion, 'date'> & { readonly entry?: Pick<Paper, 'attachSource'> | undefined };

interface Content {
  readonly papers: Kind<PaperToPlace> & {
    readonly versions: readonly VersionToPlace[];
  };
  readonly statements: Kind<TextToPlace>;
  readonly pages: Kind<TextToPlace>;
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
  isPublished: (text: Pick<TextToPlace, 'isHidden'>) => boolean,
): Set<string> {
  const papers = content.papers.texts.filter(isPublished);
  const kept = content.papers.versions
    .filter(isPublished)
    .map(({ slug, date, entry }) => ({ slug, superseded: date, entry }));
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
    ...papers.flatMap((paper) => (paper.entry ? versionUrl(paper, versionOf(paper.entry)) : [])),
    ...kept.map(paperUrl),
    ...kept.flatMap((version) => pamphletLinks(paperPamphlet(version))).map(({ url }) => url),
    ...statements.map(statementUrl),
    ...packs.map(packUrl),
    ...packs.map(orderUrl),
    ...(statements.length > 0 ? [equalitiesUrl] : []),
    ...content.pages.texts.map(pageUrl),
    ...pamphlets
      .flatMap((stem) => [...pamphletLinks(stem), ...printLinks(stem)])
      .map(({ url }) => url),
    ...texts.map(socialPictureUrl),
    ...[...texts, ...kept.map(paperPamphlet)].flatMap((stem) =>
      citationFormats.map(({ ending }) => stem + ending),
    ),
    ...[...papers, ...kept].filter(({ entry }) => entry?.attachSource).map(paperSource),
    ...publishedPictures(content, isPublished).map(({ url }) => url),
  ]);
}
