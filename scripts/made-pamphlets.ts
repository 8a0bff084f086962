/** The pamphlets of a built site that a command is asked about. */
import type { BuiltSite } from '../src/checks/built-site.ts';
import { editionNamed } from '../src/model/edition.ts';
import type { PamphletEntry } from '../src/model/manifest.ts';
import { nearestName } from '../src/model/nearest-name.ts';

/**
 * @param only slugs of papers and statements; all unless given
 * @param editions names of editions; all unless given
 * @throws Error that says what to do if there is none of a paper, or if one was not made
 */
export function madePamphlets(
  { manifest, paths }: BuiltSite,
  only: readonly string[] | undefined,
  editions: readonly string[] | undefined,
): PamphletEntry[] {
  for (const name of editions ?? []) editionNamed(name);
  const ofEditions = manifest.pamphlets.filter(
    ({ edition }) => editions?.includes(edition) ?? true,
  );
  if (ofEditions.length === 0) throw new Error('The site has no pamphlets of these editions.');
  const slugs = ofEditions.map(({ slug }) => slug);
  const unknown = only?.find((slug) => !slugs.includes(slug));
  if (unknown !== undefined) {
    throw new Error(`The site has no pamphlet of "${unknown}". ${instead(slugs, unknown)}`);
  }
  const wanted = ofEditions.filter(({ slug }) => only?.includes(slug) ?? true);
  const lacking = wanted.find(({ path }) => !paths.has(path));
  if (lacking) throw new Error(`${lacking.path} was not made. Run "npm run pamphlets".`);
  return wanted;
}

function instead(slugs: readonly string[], slug: string): string {
  const nearest = nearestName(slug, slugs);
  return nearest ? `Did you mean ${nearest}?` : `There are: ${[...new Set(slugs)].join(', ')}.`;
}
