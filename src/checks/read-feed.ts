/** Reads a feed of any of the three kinds, as strictly as it should have been written. */
import { parseFeed } from 'feedsmith';
import { type Place, placeAt } from '../model/place.ts';
import { readAtom } from './atom-feed.ts';
import type { FeedReport } from './feed-report.ts';
import { readJsonFeed } from './json-feed.ts';
import { readRss } from './rss-feed.ts';
import { readXml, XmlError } from './xml.ts';

/** Why a text is no feed at all, and where that shows. */
export interface SyntaxFault {
  readonly syntax: string;
  readonly place: Place;
}

/**
 * Strict first, for what is written; then with the eyes of a feed reader, for what it makes of it.
 *
 * @param address The feed's own, which also tells its kind: `.json` or XML.
 */
export function readFeed(text: string, address: string): FeedReport | SyntaxFault {
  try {
    const read = address.endsWith('.json') ? readJsonFeed : readXmlFeed;
    const report = read(text, address);
    parseFeed(text);
    return report;
  } catch (error) {
    if (error instanceof XmlError) {
      return { syntax: `It is not well-formed XML: ${error.message}`, place: error.place };
    }
    // It may quote the text, with its line ends.
    const message = String(error instanceof Error ? error.message : error).replace(/\s+/g, ' ');
    const offset = Number(/at position (\d+)/.exec(message)?.[1] ?? 0);
    return { syntax: `It cannot be read as a feed: ${message}.`, place: placeAt(text, offset) };
  }
}

function readXmlFeed(text: string, address: string): FeedReport {
  const root = readXml(text);
  return root.name === 'rss' ? readRss(root, text, address) : readAtom(root, address);
}
