/** All that a site is made of, once its content is loaded. */
import type { Library } from '../model/library.ts';
import type { MadeOf } from '../model/manifest.ts';
import { type Assets, bundleAssets } from './assets.ts';
import { browseIndex } from './browse/browse-index.ts';
import { byStanding } from './browse/by-standing.ts';
import { neighboursIn } from './browse/neighbours.ts';
import { relatedPapers } from './browse/related-papers.ts';
import { hasFormulas } from './markdown/has-formulas.ts';
import type { Publication } from './publication.ts';
import { resizePictures } from './resize-pictures.ts';
import type { FileCopy } from './site-file.ts';
import { stripPictures } from './strip-pictures.ts';
import { originalsIn, translationsByOriginal } from './translations.ts';

export interface PreparedSite {
  readonly publication: Publication;
  readonly assets: Assets;
  /** The pictures of the content, without what they tell of who took them, and smaller ones of them. */
  readonly pictures: readonly FileCopy[];
}

export interface SiteSettings {
  /** An origin that takes the place of the organisation’s own. */
  readonly siteUrl?: string | undefined;
  /** Whether pages may run the script of a server that shows each change. */
  readonly live?: boolean | undefined;
  /** What the manifest is to say of it. */
  readonly madeOf?: MadeOf | undefined;
}

export async function prepareSite(
  library: Library,
  { siteUrl, live = false, madeOf }: SiteSettings = {},
): Promise<PreparedSite> {
  const assets = await bundleAssets(library.organisation);
  const { shown, smaller } = await resizePictures(library.pictures);
  const pictures = await stripPictures(library.pictures);
  const publication = { ...ofLibrary(library), ...urlsOf(assets, library), shownPictures: shown };
  return {
    publication: { ...publication, siteUrl: siteUrl ?? library.organisation.siteUrl, live, madeOf },
    assets,
    pictures: [...pictures, ...smaller],
  };
}

/** What is found once for all pages. */
function ofLibrary(library: Library) {
  const originals = originalsIn(library.papers);
  const standing = byStanding(originals).papers;
  const bySlug = new Map(library.papers.map((paper) => [paper.slug, paper]));
  return {
    ...library,
    originals,
    translations: translationsByOriginal(library.papers),
    browse: browseIndex({ ...library, papers: originals }),
    relatedTo: relatedPapers(standing),
    neighboursOf: neighboursIn(standing),
    paperNamed: (slug: string | undefined) => (slug === undefined ? undefined : bySlug.get(slug)),
  };
}

function urlsOf({ styles, print, feed, formula, search }: Assets, library: Library) {
  return {
    styleSheet: styles.url,
    printSheet: print.url,
    feedSheet: feed.url,
    formulaSheet: hasFormulas(library) ? formula.url : undefined,
    searchModule: search.url,
  };
}
