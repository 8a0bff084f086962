/** Reads an RSS 2.0 feed against its specification and the RSS Advisory Board's profile. */
import { atom, contentModule } from './feed-namespaces.ts';
import {
  enclosureAt,
  type FeedFault,
  type FeedReport,
  fieldFault,
  isBefore,
  onlyFaults,
  repeated,
} from './feed-report.ts';
import { entryFaults } from './rss-entry.ts';
import { linkFaults, personFaults, rssDateFaults, titleFaults } from './rss-fields.ts';
import { childrenNamed, childText, type XmlElement } from './xml.ts';

/**
 * @param xml The feed as it is written.
 * @param address The feed's own.
 */
export function readRss(root: XmlElement, xml: string, address: string): FeedReport {
  const [channel] = childrenNamed(root, 'channel');
  if (root.attributes.version !== '2.0' || !channel) {
    return onlyFaults(fieldFault(root.place, 'An RSS feed has version="2.0" and a channel.'));
  }
  const items = childrenNamed(channel, 'item');
  const guids = items.flatMap((item) => childrenNamed(item, 'guid'));
  return {
    faults: [
      ...channelFaults(channel, items, address),
      ...titleFaults(xml),
      ...items.flatMap(entryFaults),
      ...repeated(guids).map(({ place, text }) =>
        fieldFault(place, `Two entries have the guid "${text}".`),
      ),
    ],
    entries: items.map((item) => ({
      id: childText(item, 'guid'),
      title: childText(item, 'title'),
      updated: updatedOf(item),
      place: item.place,
    })),
    enclosures: items
      .flatMap((item) => childrenNamed(item, 'enclosure'))
      .map(({ attributes, place }) => enclosureAt(attributes.url, attributes.length, place)),
    hubs: links(channel, 'hub').map(({ attributes }) => attributes.href ?? ''),
    contents: items.flatMap((item) =>
      [...childrenNamed(item, 'description'), ...childrenNamed(item, 'encoded', contentModule)].map(
        ({ text, place }) => ({ html: text, place }),
      ),
    ),
  };
}

function channelFaults(
  channel: XmlElement,
  items: readonly XmlElement[],
  address: string,
): FeedFault[] {
  const name = 'The channel';
  const required = ['title', 'link', 'description']
    .filter((key) => !childText(channel, key))
    .map((key) => fieldFault(channel.place, `${name} has no ${key}.`));
  const [self] = links(channel, 'self');
  const selfFault =
    self?.attributes.href === address
      ? []
      : [fieldFault((self ?? channel).place, `${name} has no atom:link rel="self" to ${address}.`)];
  return [
    ...required,
    ...selfFault,
    ...linkFaults(channel, name),
    ...rssDateFaults(channel, 'lastBuildDate', name),
    ...rssDateFaults(channel, 'pubDate', name),
    ...personFaults(channel, 'managingEditor', name),
    ...personFaults(channel, 'webMaster', name),
    ...buildDateFaults(channel, items),
    ...timeToLiveFaults(channel),
  ];
}

/** By this date, readers pass over a feed that they have read since. */
function buildDateFaults(channel: XmlElement, items: readonly XmlElement[]): FeedFault[] {
  const [built] = childrenNamed(channel, 'lastBuildDate');
  if (!built || !items.some((item) => isBefore(built.text, updatedOf(item)))) return [];
  return [fieldFault(built.place, 'An entry changed after the lastBuildDate of the channel.')];
}

/** Minutes, as a whole number. */
function timeToLiveFaults(channel: XmlElement): FeedFault[] {
  return childrenNamed(channel, 'ttl')
    .filter(({ text }) => !/^[1-9]\d*$/.test(text.trim()))
    .map(({ place, text }) =>
      fieldFault(place, `The channel has a ttl that is no number of minutes: "${text}".`),
    );
}

function updatedOf(item: XmlElement): string {
  return childText(item, 'updated', atom) || childText(item, 'pubDate');
}

function links(channel: XmlElement, relation: string): XmlElement[] {
  return childrenNamed(channel, 'link', atom).filter(
    ({ attributes }) => attributes.rel === relation,
  );
}
