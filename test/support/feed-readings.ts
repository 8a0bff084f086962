/** What other people's feed readers make of a feed, in one shape. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import Parser from 'rss-parser';
import { feedparserPython } from './needing.ts';

export interface ReadEntry {
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly url: string | undefined;
  /** Instants as `toISOString` writes them. */
  readonly published: string;
  readonly updated: string;
  /** Address, bytes, type. */
  readonly enclosures: readonly (readonly [string | undefined, number, string | undefined])[];
}

export interface Reading {
  readonly title: string | undefined;
  readonly entries: readonly ReadEntry[];
}

export function readWithFeedsmith(text: string, file: string): Reading {
  if (file.endsWith('rss.xml')) {
    const { title, items = [] } = parseRssFeed(text);
    return {
      title,
      entries: items.map((item) => ({
        id: item.guid?.value,
        title: item.title,
        url: item.link,
        published: instant(item.pubDate),
        updated: instant(item.atom?.updated),
        enclosures: (item.enclosures ?? []).map(({ url, length, type }) => [
          url,
          Number(length),
          type,
        ]),
      })),
    };
  }
  if (file.endsWith('atom.xml')) {
    const { title, entries = [] } = parseAtomFeed(text);
    return {
      title: title?.value,
      entries: entries.map((entry) => ({
        id: entry.id,
        title: entry.title?.value,
        url: entry.links?.find(({ rel }) => rel === 'alternate')?.href,
        published: instant(entry.published),
        updated: instant(entry.updated),
        enclosures: (entry.links ?? [])
          .filter(({ rel }) => rel === 'enclosure')
          .map(({ href, length, type }) => [href, Number(length), type]),
      })),
    };
  }
  const { title, items = [] } = parseJsonFeed(text);
  return {
    title,
    entries: items.map((item) => ({
      id: item.id,
      title: item.title,
      url: item.url,
      published: instant(item.date_published),
      updated: instant(item.date_modified),
      enclosures: (item.attachments ?? []).map(({ url, mime_type, size_in_bytes }) => [
        url,
        Number(size_in_bytes),
        mime_type,
      ]),
    })),
  };
}

interface RssParserFields {
  readonly 'atom:updated'?: string;
  readonly published?: string;
  readonly updated?: string;
  readonly id?: string;
  readonly links?: readonly { readonly $: Readonly<Record<string, string>> }[];
}

/** RSS and Atom. */
export async function readWithRssParser(text: string): Promise<Reading> {
  const parser = new Parser<object, RssParserFields>({
    // Beside what it reads of itself: what RSS and Atom say in elements of their own.
    customFields: {
      item: ['atom:updated', 'published', 'updated', ['link', 'links', { keepArray: true }]],
    },
  });
  const { title, items } = await parser.parseString(text);
  return {
    title,
    entries: items.map((item) => ({
      id: item.guid ?? item.id,
      title: item.title,
      url: item.link,
      published: instant(item.published ?? item.pubDate),
      updated: instant(item.updated ?? item['atom:updated']),
      enclosures: item.enclosure
        ? [[item.enclosure.url, Number(item.enclosure.length), item.enclosure.type]]
        : (item.links ?? [])
            .filter(({ $ }) => $?.rel === 'enclosure')
            .map(({ $ }) => [$.href, Number($.length), $.type]),
    })),
  };
}

/** What `read-feeds.py` prints. */
export interface FeedparserReading extends Reading {
  readonly wellFormed: boolean;
  readonly version: string;
  readonly links: readonly (readonly [relation: string, address: string])[];
  readonly entries: readonly (ReadEntry & {
    readonly summary: string;
    readonly content: string;
    readonly language: string;
    readonly authors: readonly string[];
    readonly topics: readonly string[];
  })[];
}

/** RSS and Atom, in the order of the files. */
export async function readWithFeedparser(files: readonly string[]): Promise<FeedparserReading[]> {
  const { stdout } = await promisify(execFile)(
    feedparserPython,
    ['test/support/read-feeds.py', ...files],
    { maxBuffer: 2 ** 26 },
  );
  return JSON.parse(stdout);
}

function instant(text: string | undefined): string {
  return new Date(text ?? '').toISOString();
}
