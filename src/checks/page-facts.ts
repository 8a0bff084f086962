/** Reads from the markup of pages what the checks of links, figures and feeds ask of each. */
import type { Place } from '../model/place.ts';
import { destinationOf } from './addresses.ts';
import { type BuiltSite, readText, urlOf } from './built-site.ts';
import { nameOf } from './element-clues.ts';
import { elementsOf, type ParsedElement } from './parsed-page.ts';
import { referencesIn, targetsIn } from './references.ts';
import { type Verdicts, verdictOn } from './verdicts.ts';

export interface PageFacts {
  /** What a fragment can lead to. */
  readonly targets: readonly string[];
  /** Where addresses on it lead within the site, each once: path and fragment. */
  readonly inside: readonly (readonly [path: string, fragment: string])[];
  /** Whether one of them is no address at all. */
  readonly hasUnreadable: boolean;
  readonly figures: readonly ShownFigures[];
  /** Addresses of the feeds that it announces. */
  readonly feeds: readonly string[];
}

/** An element that shows sizes and pages of a pamphlet. */
export interface ShownFigures {
  /** The pamphlet, below the site's root. */
  readonly path: string;
  readonly text: string;
  readonly place: Place;
  readonly element: string;
  /** Which figure of an order it is, if it is one, and the price that it reckons with. */
  readonly order?: string | undefined;
  readonly price?: string | undefined;
  /** The words around them on a page in another language, as JSON. */
  readonly words?: string | undefined;
}

/** Of a file of the site in HTML or SVG, by its path below the root. */
export type ReadPageFacts = (path: string) => Promise<PageFacts>;

export function pageReader(site: BuiltSite, verdicts?: Verdicts): ReadPageFacts {
  const { siteUrl } = site.manifest;
  return (path) =>
    verdictOn(
      { asks: 'markup', files: [path], given: siteUrl },
      async () => factsIn([...elementsOf(await readText(site, path))], urlOf(path), siteUrl),
      verdicts,
    );
}

function factsIn(elements: readonly ParsedElement[], url: string, siteUrl: string): PageFacts {
  const inside = new Map<string, [string, string]>();
  let hasUnreadable = false;
  for (const { address } of referencesIn(elements, siteUrl)) {
    const destination = destinationOf(address, url, siteUrl);
    if (destination.kind === 'unreadable') hasUnreadable = true;
    if (destination.kind !== 'inside') continue;
    const { path, fragment } = destination;
    inside.set(JSON.stringify([path, fragment]), [path, fragment]);
  }
  return {
    targets: [...targetsIn(elements)],
    inside: [...inside.values()],
    hasUnreadable,
    figures: elements.flatMap(figuresOf),
    feeds: elements.flatMap(({ tag, attributes: { type = '', href } }) =>
      tag === 'link' && /\b(?:rss|atom|feed)\+/.test(type) && href !== undefined ? [href] : [],
    ),
  };
}

function figuresOf(element: ParsedElement): ShownFigures[] {
  const { attributes, text, place } = element;
  const path = attributes['data-pamphlet']?.slice(1);
  if (path === undefined) return [];
  return [
    {
      path,
      text: text.trim(),
      place,
      element: nameOf(element),
      order: attributes['data-order'],
      price: attributes['data-price'],
      words: attributes['data-figures'],
    },
  ];
}
