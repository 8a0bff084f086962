/** The rules for what both a channel and an entry of RSS can hold: links, dates, people, plain text. */

import { placeAt } from '../model/place.ts';
import { isRssDate } from './feed-dates.ts';
import { type FeedFault, fieldFault } from './feed-report.ts';
import { childrenNamed, type XmlElement } from './xml.ts';

/** An address of a web page, and nothing around it. */
export function linkFaults(parent: XmlElement, name: string): FeedFault[] {
  return childrenNamed(parent, 'link')
    .filter(({ text }) => !URL.canParse(text.trim()))
    .map(({ place, text }) =>
      fieldFault(place, `${name} has a link that is not absolute: "${text}".`),
    );
}

export function rssDateFaults(parent: XmlElement, key: string, name: string): FeedFault[] {
  return childrenNamed(parent, key)
    .filter(({ text }) => !isRssDate(text.trim()))
    .map(({ place, text }) => ({
      code: 'feed-date',
      place,
      fact: `${name} has a ${key} that is no RFC 822 date with a year of four digits: "${text}".`,
    }));
}

/** An e-mail address with the name in brackets, as the profile asks. */
export function personFaults(parent: XmlElement, key: string, name: string): FeedFault[] {
  return childrenNamed(parent, key)
    .filter(({ text }) => !/^\S+@\S+ \(.+\)$/.test(text.trim()))
    .map(({ place, text }) =>
      fieldFault(place, `${name} has no e-mail address with a name in ${key}: "${text}".`),
    );
}

/**
 * Titles are plain text, but some readers take them for HTML. The profile has the one way of writing
 * these characters that all of them show right: as `&#x26;` and `&#x3C;`.
 *
 * @param xml the feed as it is written
 */
export function titleFaults(xml: string): FeedFault[] {
  return [...xml.matchAll(/<title>[^<]*?(&(?:amp|lt|#38|#60);)/g)].map(
    ({ 0: found, 1: reference, index }) =>
      fieldFault(
        placeAt(xml, index + found.length),
        `A title has ${reference}, which readers understand differently: it is to be &#x26; or &#x3C;.`,
      ),
  );
}
