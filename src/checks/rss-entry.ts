/** The rules for an entry of an RSS 2.0 feed, of its specification and the RSS Advisory Board's profile. */
import { isTimestamp } from './feed-dates.ts';
import { atom, contentModule } from './feed-namespaces.ts';
import { type FeedFault, fieldFault, isBefore } from './feed-report.ts';
import { linkFaults, personFaults, rssDateFaults } from './rss-fields.ts';
import { childrenNamed, childText, type XmlElement } from './xml.ts';

export function entryFaults(entry: XmlElement): FeedFault[] {
  const title = childText(entry, 'title');
  const name = title ? `The entry "${title}"` : 'An entry';
  return [
    ...linkFaults(entry, name),
    ...rssDateFaults(entry, 'pubDate', name),
    ...personFaults(entry, 'author', name),
    ...updatedFaults(entry, name),
    ...textFaults(entry, name),
    ...guidFaults(entry, name),
    ...enclosureFaults(entry, name),
  ];
}

/** `atom:updated`, by which a reader knows of a change. */
function updatedFaults(entry: XmlElement, name: string): FeedFault[] {
  return childrenNamed(entry, 'updated', atom).flatMap(({ text, place }) => {
    const updated = text.trim();
    if (!isTimestamp(updated)) {
      const fact = `${name} has an atom:updated that is no RFC 3339 date and time: "${text}".`;
      return [{ code: 'feed-date', place, fact } as const];
    }
    const isOrdered = !isBefore(updated, childText(entry, 'pubDate'));
    return isOrdered ? [] : [fieldFault(place, `${name} was updated before its pubDate.`)];
  });
}

/** A title or a description there is; and the full text comes after its summary (profile). */
function textFaults(entry: XmlElement, name: string): FeedFault[] {
  const [description] = childrenNamed(entry, 'description');
  const [content] = childrenNamed(entry, 'encoded', contentModule);
  if (!childText(entry, 'title') && !description?.text.trim()) {
    return [fieldFault(entry.place, `${name} has neither title nor description.`)];
  }
  if (!content) return [];
  const { children } = entry;
  if (description && children.indexOf(description) < children.indexOf(content)) return [];
  return [
    fieldFault(content.place, `${name} has content:encoded without a description before it.`),
  ];
}

function guidFaults(entry: XmlElement, name: string): FeedFault[] {
  const [guid] = childrenNamed(entry, 'guid');
  if (!guid?.text.trim()) return [fieldFault(entry.place, `${name} has no guid.`)];
  // One that is not said to be none is an address to open: a tag URI is no such.
  const { protocol = '' } = URL.parse(guid.text) ?? {};
  if (guid.attributes.isPermaLink === 'false' || /^https?:$/.test(protocol)) return [];
  return [fieldFault(guid.place, `${name} has a guid that is no address: "${guid.text}".`)];
}

/** One enclosure at most: which of several a reader takes, no two agree on (profile). */
function enclosureFaults(entry: XmlElement, name: string): FeedFault[] {
  const enclosures = childrenNamed(entry, 'enclosure');
  const lacking = enclosures.flatMap(({ attributes, place }) =>
    ['url', 'length', 'type']
      .filter((key) => !attributes[key])
      .map((key) => fieldFault(place, `${name} has an enclosure without ${key}.`)),
  );
  const further = enclosures
    .slice(1)
    .map(({ place }) => fieldFault(place, `${name} has more than one enclosure.`));
  return [...lacking, ...further];
}
