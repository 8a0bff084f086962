/** Chooses, of what a site announces, what a run is to print. */
import { assertEdition } from '../model/edition.ts';
import type { Manifest, PamphletEntry, PrintEntry, SocialPictureEntry } from '../model/manifest.ts';
import { packUrl } from '../site/addresses.ts';

export interface Selection {
  /** Names of the editions to make; all that the site announces unless given. */
  readonly editions?: readonly string[] | undefined;
  /** Slugs of papers and statements, and names of packs to print; all unless given. */
  readonly only?: readonly string[] | undefined;
  /** Name of a pack, which is printed alone or beside those of `only`. */
  readonly pack?: string | undefined;
}

export interface AnnouncedFiles {
  readonly pamphlets: readonly (PamphletEntry | PrintEntry)[];
  readonly pictures: readonly SocialPictureEntry[];
}

/** @throws Error if the site has nothing of such a name; RangeError for an unknown edition */
export function selectFiles(
  { pamphlets, prints, socialPictures }: Manifest,
  { editions, only: slugs, pack }: Selection,
): AnnouncedFiles {
  for (const name of editions ?? []) assertEdition(name);
  if (pack !== undefined) assertPack(pack, pamphlets);
  const only = pack === undefined ? slugs : [...(slugs ?? []), pack];
  for (const slug of only ?? []) {
    if (pamphlets.some((entry) => entry.slug === slug)) continue;
    throw new Error(`The site has no paper, statement or pack "${slug}" to print.`);
  }
  const isWanted = ({ slug }: { readonly slug: string }) => only?.includes(slug) ?? true;
  return {
    pamphlets: [...pamphlets, ...prints].filter(
      (entry) => isWanted(entry) && (editions?.includes(entry.edition) ?? true),
    ),
    // Who asks for some editions alone asks for no pictures.
    pictures: editions ? [] : socialPictures.filter(isWanted),
  };
}

/** @throws Error naming the packs there are, if there is none of this name */
function assertPack(name: string, pamphlets: readonly PamphletEntry[]): void {
  const packs = pamphlets.filter(({ slug, page }) => page === packUrl({ name: slug }));
  if (packs.some(({ slug }) => slug === name)) return;
  const known = [...new Set(packs.map(({ slug }) => slug))].join(', ');
  throw new Error(
    `The site has no pack "${name}". ${known ? `There are: ${known}.` : 'Write one in packs.yaml.'}`,
  );
}
