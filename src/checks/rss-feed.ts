/** Reads an RSS 2.0 feed against its specification and the RSS Advisory Board's profile. */
import { isRssDate } from './feed-dates.ts';
import {
  enclosureAt,
  type FeedFault,
  type FeedReport,
  fieldFault,
  repeated,
} from './feed-report.ts';
import { childrenNamed, childText, type XmlElement } from './xml.ts';

const atom = 'http://www.w3.org/2005/Atom';
const contentModule = 'http://purl.org/rss/1.0/modules/content/';

/** @param address The feed's own. */
export function readRss(root: XmlElement, address: string): FeedReport {
  const [channel] = childrenNamed(root, 'channel');
  if (root.attributes.version !== '2.0' || !channel) {
    const fault = fieldFault(root.place, 'An RSS feed has version="2.0" and a channel.');
    return { faults: [fault], enclosures: [], contents: [] };
  }
  const entries = childrenNamed(channel, 'item');
  const guids = entries.flatMap((entry) => childrenNamed(entry, 'guid'));
  return {
    faults: [
      ...channelFaults(channel, address),
      ...entries.flatMap(entryFaults),
      ...repeated(guids).map(({ place, text }) =>
        fieldFault(place, `Two entries have the guid "${text}".`),
      ),
    ],
    enclosures: entries
      .flatMap((entry) => childrenNamed(entry, 'enclosure'))
      .map(({ attributes, place }) => enclosureAt(attributes.url, attributes.length, place)),
    contents: entries.flatMap((entry) =>
      [
        ...childrenNamed(entry, 'description'),
        ...childrenNamed(entry, 'encoded', contentModule),
      ].map(({ text, place }) => ({ html: text, place })),
    ),
  };
}

function channelFaults(channel: XmlElement, address: string): FeedFault[] {
  const required = ['title', 'link', 'description']
    .filter((name) => !childText(channel, name))
    .map((name) => fieldFault(channel.place, `The channel has no ${name}.`));
  const self = childrenNamed(channel, 'link', atom).find(
    ({ attributes }) => attributes.rel === 'self',
  );
  const own = self?.attributes.href;
  const selfFault =
    own === address
      ? []
      : [
          fieldFault(
            (self ?? channel).place,
            `The channel has no atom:link rel="self" to ${address}.`,
          ),
        ];
  return [
    ...required,
    ...selfFault,
    ...linkFaults(channel, 'The channel'),
    ...dateFaults(channel, 'lastBuildDate', 'The channel'),
    ...dateFaults(channel, 'pubDate', 'The channel'),
  ];
}

function entryFaults(entry: XmlElement): FeedFault[] {
  const title = childText(entry, 'title');
  const name = title ? `The entry "${title}"` : 'An entry';
  const [guid] = childrenNamed(entry, 'guid');
  const faults = [...linkFaults(entry, name), ...dateFaults(entry, 'pubDate', name)];
  if (!title && !childText(entry, 'description')) {
    faults.push(fieldFault(entry.place, `${name} has neither title nor description.`));
  }
  if (!guid?.text.trim()) {
    faults.push(fieldFault(entry.place, `${name} has no guid.`));
  } else if (guid.attributes.isPermaLink !== 'false' && !URL.canParse(guid.text)) {
    faults.push(fieldFault(guid.place, `${name} has a guid that is no address: "${guid.text}".`));
  }
  for (const enclosure of childrenNamed(entry, 'enclosure')) {
    const lacking = ['url', 'length', 'type'].filter((key) => !enclosure.attributes[key]);
    for (const key of lacking) {
      faults.push(fieldFault(enclosure.place, `${name} has an enclosure without ${key}.`));
    }
  }
  return faults;
}

function linkFaults(parent: XmlElement, name: string): FeedFault[] {
  return childrenNamed(parent, 'link')
    .filter(({ text }) => !URL.canParse(text.trim()))
    .map(({ place, text }) =>
      fieldFault(place, `${name} has a link that is not absolute: "${text}".`),
    );
}

function dateFaults(parent: XmlElement, key: string, name: string): FeedFault[] {
  return childrenNamed(parent, key)
    .filter(({ text }) => !isRssDate(text.trim()))
    .map(({ place, text }) => ({
      code: 'feed-date',
      place,
      fact: `${name} has a ${key} that is no RFC 822 date with a year of four digits: "${text}".`,
    }));
}
