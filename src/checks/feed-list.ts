/** Checks the list of feeds (OPML 2.0): that readers can take it in, and that it has every feed once. */
import { posix } from 'node:path';
import type { Place } from '../model/place.ts';
import type { ProblemCode } from '../model/problem-codes.ts';
import { destinationOf } from './addresses.ts';
import type { BuiltSite } from './built-site.ts';
import { childrenNamed, readXml, type XmlElement, XmlError } from './xml.ts';

/** Where it stands, if the site has one. */
export const feedListPath = 'feeds/feeds.opml';

export interface ListFault {
  readonly code: Extract<ProblemCode, 'feed-syntax' | 'feed-list'>;
  readonly place: Place;
  readonly fact: string;
}

export function feedListFaults(site: BuiltSite, opml: string): ListFault[] {
  try {
    const root = readXml(opml);
    return [...formFaults(root), ...feedFaults(site, root)];
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    const fact = `It is not well-formed XML: ${error.message}`;
    return [{ code: 'feed-syntax', place: error.place, fact }];
  }
}

function formFaults(root: XmlElement): ListFault[] {
  const [head] = childrenNamed(root, 'head');
  const [body] = childrenNamed(root, 'body');
  const isOpml = root.name === 'opml' && root.attributes.version === '2.0';
  if (!isOpml || !head || !body) {
    return [fault(root.place, 'An OPML file has version="2.0", a head and a body.')];
  }
  return outlinesIn(body).flatMap(({ attributes, place }) => {
    if (!attributes.text) return [fault(place, 'An outline has no text.')];
    if (attributes.type !== 'rss' || attributes.xmlUrl) return [];
    return [fault(place, `"${attributes.text}" has no xmlUrl.`)];
  });
}

/** The formats of a feed stand in one folder, and one of them in the list. */
function feedFaults(site: BuiltSite, root: XmlElement): ListFault[] {
  const { siteUrl } = site.manifest;
  const feeds = new Set([...site.paths].filter((path) => /^feeds\/.*\.(?:xml|json)$/.test(path)));
  const listed = new Set<string>();
  const faults: ListFault[] = [];
  for (const { attributes, place } of outlinesIn(root)) {
    const { xmlUrl } = attributes;
    if (xmlUrl === undefined) continue;
    const destination = destinationOf(xmlUrl, '/', siteUrl);
    const path = destination.kind === 'inside' ? destination.path.slice(1) : '';
    // An address that leads nowhere is reported as one, by the check of addresses.
    if (!site.paths.has(path)) continue;
    const folder = posix.dirname(path);
    if (!feeds.has(path)) faults.push(fault(place, `${xmlUrl} is no feed.`));
    else if (listed.has(folder))
      faults.push(fault(place, `The feed in ${folder} is listed twice.`));
    else listed.add(folder);
  }
  const folders = [...new Set([...feeds].map((path) => posix.dirname(path)))];
  return [
    ...faults,
    ...folders
      .filter((folder) => !listed.has(folder))
      .map((folder) => fault(root.place, `The feed in ${folder} is not listed.`)),
  ];
}

function outlinesIn(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) => [
    ...(child.name === 'outline' ? [child] : []),
    ...outlinesIn(child),
  ]);
}

function fault(place: Place, fact: string): ListFault {
  return { code: 'feed-list', place, fact };
}
