/** The pamphlets of a built site that a command is asked about. */
import type { BuiltSite } from '../src/checks/built-site.ts';
import type { PamphletEntry } from '../src/model/manifest.ts';
import { nearestPath } from '../src/model/site-path.ts';

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
  const ofEditions = manifest.pamphlets.filter(
    ({ edition }) => editions?.includes(edition) ?? true,
  );
  const slugs = ofEditions.map(({ slug }) => slug);
  for (const slug of only ?? []) {
    if (!slugs.includes(slug))
      throw new Error(`The site has no pamphlet of "${slug}". ${instead(slugs, slug)}`);
  }
  const wanted = ofEditions.filter(({ slug }) => only?.includes(slug) ?? true);
  if (wanted.length === 0) throw new Error('The site has no pamphlets of these editions.');
  const lacking = wanted.find(({ path }) => !paths.has(path));
  if (lacking) throw new Error(`${lacking.path} was not made. Run "npm run pamphlets".`);
  return wanted;
}

function instead(slugs: readonly string[], slug: string): string {
  const nearest = nearestPath(slugs, slug);
  return nearest ? `Did you mean ${nearest}?` : `There are: ${[...new Set(slugs)].join(', ')}.`;
}
