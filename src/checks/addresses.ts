/** Decides what an address leads to: a file of the site, a place on it, or somewhere outside. */
import { nearestPath } from '../model/nearest-name.ts';
import type { BuiltSite } from './built-site.ts';

export type Destination =
  | { readonly kind: 'inside'; readonly path: string; readonly fragment: string }
  | { readonly kind: 'outside' }
  | { readonly kind: 'unreadable' };

/** @param base Site path of the page or file that holds the address. */
export function destinationOf(address: string, base: string, siteUrl: string): Destination {
  const url = URL.parse(address, new URL(base, siteUrl));
  // An empty one leads back to where it stands, which nobody means.
  if (!url || address.trim() === '') return { kind: 'unreadable' };
  if (url.origin !== new URL(siteUrl).origin) return { kind: 'outside' };
  try {
    // A text directive (`#:~:text=`) is for the browser and no id of the page.
    const fragment = decodeURIComponent(url.hash.slice(1)).split(':~:', 1)[0] ?? '';
    return { kind: 'inside', path: decodeURIComponent(url.pathname), fragment };
  } catch {
    return { kind: 'unreadable' };
  }
}

/**
 * The file that a plain file server answers with. It is strict: `/about` is not `/about/`, which
 * many servers mend by a redirect and some do not.
 */
export function fileAt(site: BuiltSite, path: string): string | undefined {
  const below = path.slice(1);
  const file = below === '' || below.endsWith('/') ? `${below}index.html` : below;
  return site.paths.has(file) ? file : undefined;
}

/** The page of the site that is written most like this one, if any is much like it. */
export function pageLike(site: BuiltSite, path: string): string | undefined {
  return nearestPath(
    site.pages.map((page) => page.url),
    path,
  );
}
