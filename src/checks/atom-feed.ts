/** Reads an Atom feed against RFC 4287. */
import { isTimestamp } from './feed-dates.ts';
import { atom } from './feed-namespaces.ts';
import {
  enclosureAt,
  type FeedFault,
  type FeedReport,
  fieldFault,
  isBefore,
  repeated,
} from './feed-report.ts';
import { childrenNamed, childText, type XmlElement } from './xml.ts';

/** @param address The feed's own. */
export function readAtom(root: XmlElement, address: string): FeedReport {
  const entries = childrenNamed(root, 'entry', atom);
  const authorless = childrenNamed(root, 'author', atom).length === 0;
  const ids = entries.flatMap((entry) => childrenNamed(entry, 'id', atom));
  return {
    faults: [
      ...commonFaults(root, 'The feed'),
      ...selfFaults(root, address),
      ...updatedFaults(root, entries),
      ...entries.flatMap((entry) => entryFaults(entry, authorless)),
      ...repeated(ids).map(({ place, text }) =>
        fieldFault(place, `Two entries have the id "${text}".`),
      ),
    ],
    entries: entries.map((entry) => ({
      id: childText(entry, 'id', atom),
      title: childText(entry, 'title', atom),
      updated: childText(entry, 'updated', atom),
      place: entry.place,
    })),
    enclosures: entries
      .flatMap((entry) => links(entry, 'enclosure'))
      .map(({ attributes, place }) => enclosureAt(attributes.href, attributes.length, place)),
    hubs: links(root, 'hub').map(({ attributes }) => attributes.href ?? ''),
    contents: entries
      .flatMap((entry) => [
        ...childrenNamed(entry, 'content', atom),
        ...childrenNamed(entry, 'summary', atom),
      ])
      .filter(({ attributes }) => attributes.type === 'html')
      .map(({ text, place }) => ({ html: text, place })),
  };
}

/** What a feed and an entry both need: section 4.1.1 and 4.1.2, and the forms of 3.2, 3.3, 4.2.7. */
function commonFaults(element: XmlElement, name: string): FeedFault[] {
  const lacking = ['id', 'title', 'updated']
    .filter(
      (key) => childrenNamed(element, key, atom).length !== 1 || !childText(element, key, atom),
    )
    .map((key) => fieldFault(element.place, `${name} does not have exactly one ${key}.`));
  const ids = childrenNamed(element, 'id', atom)
    .filter(({ text }) => text.trim() && !URL.canParse(text.trim()))
    .map(({ place, text }) => fieldFault(place, `${name} has an id that is no IRI: "${text}".`));
  const dates = [
    ...childrenNamed(element, 'updated', atom),
    ...childrenNamed(element, 'published', atom),
  ]
    .filter(({ text }) => !isTimestamp(text.trim()))
    .map(({ place, text, name: key }) => ({
      code: 'feed-date' as const,
      place,
      fact: `${name} has ${key}, which is no RFC 3339 date and time: "${text}".`,
    }));
  const people = [
    ...childrenNamed(element, 'author', atom),
    ...childrenNamed(element, 'contributor', atom),
  ]
    .filter((person) => !childText(person, 'name', atom))
    .map(({ place }) => fieldFault(place, `${name} has an author without a name.`));
  const addresses = childrenNamed(element, 'link', atom)
    .filter(({ attributes }) => !URL.canParse(attributes.href ?? ''))
    .map(({ place }) => fieldFault(place, `${name} has a link without an absolute href.`));
  return [...lacking, ...ids, ...dates, ...people, ...addresses];
}

/** Section 4.1.1: a feed should say where it is. Readers that are handed a copy rely on it. */
function selfFaults(root: XmlElement, address: string): FeedFault[] {
  const [self] = links(root, 'self');
  if (self?.attributes.href === address) return [];
  return [fieldFault((self ?? root).place, `The feed has no link rel="self" to ${address}.`)];
}

/** Section 4.2.15: the feed changes at the latest when one of its entries does. */
function updatedFaults(root: XmlElement, entries: readonly XmlElement[]): FeedFault[] {
  const [updated] = childrenNamed(root, 'updated', atom);
  const isLate = entries.some((entry) =>
    isBefore(updated?.text ?? '', childText(entry, 'updated', atom)),
  );
  if (!updated || !isLate) return [];
  return [fieldFault(updated.place, 'An entry was updated after the feed.')];
}

function entryFaults(entry: XmlElement, authorless: boolean): FeedFault[] {
  const title = childText(entry, 'title', atom);
  const name = title ? `The entry "${title}"` : 'An entry';
  const faults = commonFaults(entry, name);
  if (authorless && childrenNamed(entry, 'author', atom).length === 0) {
    faults.push(fieldFault(entry.place, `${name} has no author, and neither has the feed.`));
  }
  if (
    childrenNamed(entry, 'content', atom).length === 0 &&
    links(entry, 'alternate').length === 0
  ) {
    faults.push(fieldFault(entry.place, `${name} has neither content nor a link to its page.`));
  }
  if (isBefore(childText(entry, 'updated', atom), childText(entry, 'published', atom))) {
    faults.push(fieldFault(entry.place, `${name} was updated before it was published.`));
  }
  // Section 4.2.7.6 leaves the length to the publisher; a pamphlet without it cannot be held to it.
  for (const { attributes, place } of links(entry, 'enclosure')) {
    for (const key of ['length', 'type'].filter((key) => !attributes[key])) {
      faults.push(fieldFault(place, `${name} has an enclosure without ${key}.`));
    }
  }
  // Section 4.1.2: one alternate for each type and language.
  const alternates = links(entry, 'alternate').map(({ attributes, place }) => ({
    text: `${attributes.type} ${attributes.hreflang}`,
    place,
  }));
  for (const { place } of repeated(alternates)) {
    faults.push(fieldFault(place, `${name} has two links to its page.`));
  }
  return faults;
}

/** A link without a relation leads to the page itself (section 4.2.7.2). */
function links(parent: XmlElement, relation: string): XmlElement[] {
  return childrenNamed(parent, 'link', atom).filter(
    ({ attributes }) => (attributes.rel ?? 'alternate') === relation,
  );
}
