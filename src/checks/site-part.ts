/** Picks the part of a built site that is to be checked: some papers, or a share of all of them. */
import type {
  CitationEntry,
  PamphletEntry,
  PrintEntry,
  SocialPictureEntry,
} from '../model/manifest.ts';
import type { BuiltPage, BuiltSite } from './built-site.ts';
import { isInShard, type Shard } from './shard.ts';

export interface SitePart {
  readonly pages: readonly BuiltPage[];
  readonly pamphlets: readonly PamphletEntry[];
  readonly prints: readonly PrintEntry[];
  readonly socialPictures: readonly SocialPictureEntry[];
  readonly citations: readonly CitationEntry[];
  /** Whether what concerns the site as a whole belongs to it: that is the first share's. */
  readonly hasWhole: boolean;
}

export interface Wanted {
  /** Slugs. */
  readonly only?: readonly string[] | undefined;
  readonly shard?: Shard | undefined;
}

/** @throws RangeError for a slug that no page has */
export function partOf(site: BuiltSite, { only, shard }: Wanted): SitePart {
  const slugs = new Set(site.pages.map(({ url }) => slugOf(url)));
  const unknown = only?.find((slug) => !slugs.has(slug));
  if (unknown !== undefined) throw new RangeError(`The site has no page "${unknown}" to check.`);
  const named = only && new Set(only);
  const isWanted = (slug: string) =>
    (named?.has(slug) ?? true) && (shard === undefined || isInShard(slug, shard));
  const { pamphlets, prints, socialPictures, citations } = site.manifest;
  return {
    pages: site.pages.filter(({ url }) => isWanted(slugOf(url))),
    pamphlets: pamphlets.filter(({ slug }) => isWanted(slug)),
    prints: prints.filter(({ slug }) => isWanted(slug)),
    socialPictures: socialPictures.filter(({ slug }) => isWanted(slug)),
    citations: citations.filter(({ page }) => isWanted(slugOf(page))),
    hasWhole: shard === undefined || shard.number === 1,
  };
}

/** The name of its paper, statement or other page: that of its folder, after that of the paper for a version of one. */
function slugOf(url: string): string {
  const [, paper, version] = /\/([^/]+)\/v\/([^/]+)\/$/.exec(url) ?? [];
  return paper && version ? `${paper}-${version}` : (url.split('/').at(-2) ?? '');
}
