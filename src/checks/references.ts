/** Collects from a built page what it refers to and what can be referred to on it. */

import { cssAddresses } from '../model/css-addresses.ts';
import type { Place } from '../model/place.ts';
import type { ParsedElement } from './parsed-page.ts';

/** An address as the file has it, with what holds it. */
export interface Reference {
  readonly address: string;
  readonly place: Place;
  readonly element: ParsedElement;
}

/** Attributes that hold one address, on whatever element (HTML Living Standard, Attributes). */
const single = ['href', 'src', 'poster', 'data', 'action', 'formaction', 'cite'];

/** Attributes that hold candidates for an image, each followed by its width or density. */
const candidates = ['srcset', 'imagesrcset'];

/** Names of `meta` whose content is an address (Open Graph, Twitter cards, Highwire, Dublin Core). */
const metaProperties =
  /^(?:og:(?:url|image|image:url|image:secure_url|audio|video)|twitter:image|citation_(?:pdf|public|abstract_html)_url|DC\.identifier)$/;

/** What a fragment can lead to: ids, and the names of old-style anchors. */
export function targetsIn(elements: readonly ParsedElement[]): ReadonlySet<string> {
  const targets = new Set<string>();
  for (const { tag, attributes } of elements) {
    const { id, name } = attributes;
    if (id !== undefined) targets.add(id);
    if (tag === 'a' && name !== undefined) targets.add(name);
  }
  return targets;
}

/** @param origin The site's own, for the addresses in structured data: only absolute ones are. */
export function* referencesIn(
  elements: readonly ParsedElement[],
  origin: string,
): Generator<Reference> {
  for (const element of elements) {
    for (const [address, place] of addressesIn(element, origin)) yield { address, place, element };
  }
}

function* addressesIn(element: ParsedElement, origin: string): Generator<[string, Place]> {
  const { tag, attributes, placeOf, place, text } = element;
  for (const name of single) {
    const address = attributes[name];
    if (address !== undefined) yield [address, placeOf(name)];
  }
  for (const name of candidates) {
    for (const candidate of (attributes[name] ?? '').split(',')) {
      const [address] = candidate.trim().split(/\s+/);
      if (address) yield [address, placeOf(name)];
    }
  }
  if (tag === 'meta' && metaProperties.test(attributes.property ?? attributes.name ?? '')) {
    yield [attributes.content ?? '', placeOf('content')];
  }
  for (const address of cssAddresses(attributes.style ?? '')) yield [address, placeOf('style')];
  if (tag === 'style') for (const address of cssAddresses(text)) yield [address, place];
  if (tag === 'script' && attributes.type === 'application/ld+json') {
    for (const address of ownAddresses(readData(text), origin)) yield [address, place];
  }
}

/** What cannot be read has no addresses; that it cannot be read is for the check of the markup. */
function readData(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** The strings of structured data that are addresses of the site itself. */
function* ownAddresses(value: unknown, origin: string): Generator<string> {
  if (typeof value === 'string') {
    if (value === origin || value.startsWith(`${origin}/`)) yield value;
  } else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) yield* ownAddresses(part, origin);
  }
}
