/** Finds links within the site that lead nowhere, before the site is built. */

import { nearestPath } from '../model/nearest-name.ts';
import type { Problem } from '../model/problem.ts';
import { isPagePath, nothingAt } from '../model/site-path.ts';
import { decoded } from './decoded.ts';
import { type Finding, PlaceReader } from './markdown/place-reader.ts';
import { isReservedId } from './markdown/reserved-ids.ts';
import { placedTexts, type TextsToPlace } from './placed-texts.ts';
import type { Redirect } from './redirects.ts';

/** An origin to read addresses with: those of other origins are not followed. */
const origin = 'https://site.invalid';

/** No fragment, and the one that leads to the top of any page (HTML Living Standard, 7.4.6.4). */
const onEveryPage = ['', 'top'];

/** Every address that the site will have, and would have with its drafts. */
interface Addresses {
  readonly published: ReadonlySet<string>;
  readonly withDrafts: ReadonlySet<string>;
}

export function findLinkProblems(
  content: TextsToPlace,
  { published, withDrafts }: Addresses,
  redirects: readonly Pick<Redirect, 'url' | 'to'>[],
): Problem[] {
  const moved = new Map(redirects.map(({ url, to }) => [url, to]));
  const texts = placedTexts(content);
  const ids = new Map(texts.map(({ url, facts }) => [url, new Set(facts.ids)]));
  return texts.flatMap(({ url: base, source, facts, isHidden, isKept }) => {
    const at = (place: number, finding: Finding) => new PlaceReader(source).problem(place, finding);
    const addresses = isHidden ? withDrafts : published;
    return facts.links.flatMap(({ href, place }) => {
      const target = URL.parse(href, origin + base);
      if (target?.origin !== origin) return [];
      const path = decoded(target.pathname);
      if (!addresses.has(path)) {
        const to = moved.get(path);
        // What is kept is kept as it was, and its readers are led on.
        if (to !== undefined) return isKept ? [] : at(place, toMoved(path, to));
        const finding = withDrafts.has(path) ? toDraft(path) : toNothing(path, addresses);
        return at(place, finding);
      }
      // A text directive (`#:~:text=`) is for the browser and no id of the page.
      const fragment = decoded(target.hash.slice(1)).split(':~:', 1)[0] ?? '';
      const own = ids.get(path);
      // Whether the layout gives those that are its own is seen on the page.
      if (!own || own.has(fragment) || isReservedId(fragment)) return [];
      if (onEveryPage.includes(fragment)) return [];
      return at(place, toNoPlace(path, fragment));
    });
  });
}

function toNothing(path: string, addresses: ReadonlySet<string>): Finding {
  const isPage = isPagePath(path);
  const like = nearestPath(
    [...addresses].filter((address) => isPagePath(address) === isPage),
    path,
  );
  const what = isPage ? 'page' : 'file';
  return {
    code: isPage ? 'link-page' : 'link-asset',
    fact: nothingAt(path),
    hint: like
      ? `The ${what} most like it is ${like}.`
      : `Write the address of a ${what} of the site; before that of another site, write https://.`,
  };
}

/** Only a warning: readers are led on, and what was written earlier need not be changed for it. */
function toMoved(path: string, to: string): Finding {
  return {
    code: 'link-moved',
    severity: 'warning',
    fact: `${path} is an old address.`,
    hint: `Write ${to} instead.`,
  };
}

function toDraft(path: string): Finding {
  return {
    code: 'link-page',
    fact: `${nothingAt(path)} It belongs to a draft.`,
    hint: 'Take the link out, or “draft: true” out of the draft.',
  };
}

function toNoPlace(path: string, fragment: string): Finding {
  return {
    code: 'link-fragment',
    fact: `The page ${path} has no place with the id "${fragment}".`,
    hint: 'Write the id of one of its headings after #, or the address of the page alone.',
  };
}
