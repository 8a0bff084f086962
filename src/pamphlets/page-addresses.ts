/** Reads from the markup of a page the addresses of the files that it loads; those that it links to are no part of it. */
import { decodeReferences } from '../model/character-references.ts';
import { cssAddresses } from '../model/css-addresses.ts';

/** Start tags of elements that load something; a quoted value may hold a `>`. */
const loading =
  /<(?:link|img|source|script|iframe|embed|object|video|audio|track|input|image|use|feimage)\b(?:[^>"']|"[^"]*"|'[^']*')*>/gi;

const attribute =
  /[\s"'](rel|src|srcset|imagesrcset|href|xlink:href|poster|data)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

/** Of a `link`: the relations that a browser fetches for (HTML Living Standard, 4.6.7). */
const loadedRelation = /\b(?:stylesheet|icon|preload|modulepreload|prefetch|manifest)\b/i;

const styleElement = /<style\b[^>]*>(.*?)<\/style/gis;
const styledAttribute = /=\s*(?:"([^"]*url\([^"]*)"|'([^']*url\([^']*)')/gi;

/**
 * Every address that is loaded, in no order that matters. Rather one too many than one too few: what is commented
 * out may be among them.
 *
 * @param page in UTF-8
 */
export function pageAddresses(page: Buffer): string[] {
  // What is looked for is ASCII, and only what is found has to be decoded in full.
  const html = page.toString('latin1');
  const addresses: string[] = [];
  for (const [tag] of html.matchAll(loading)) {
    // Most links of a page are for other programs, and are told apart before they are taken to pieces.
    if (isLink(tag) && !loadedRelation.test(tag)) continue;
    addresses.push(...tagAddresses(inFull(tag)));
  }
  if (/url\(|@import/i.test(html)) addresses.push(...styledAddresses(html));
  return addresses;
}

function isLink(tag: string): boolean {
  return /^<link\b/i.test(tag);
}

function inFull(latin1: string): string {
  return Buffer.from(latin1, 'latin1').toString('utf8');
}

function tagAddresses(tag: string): string[] {
  const attributes = new Map(
    [...tag.matchAll(attribute)].map(([, name = '', ...values]) => [
      name.toLowerCase(),
      decodeReferences(values.find((value) => value !== undefined) ?? ''),
    ]),
  );
  const relation = attributes.get('rel');
  attributes.delete('rel');
  if (isLink(tag) && !loadedRelation.test(relation ?? '')) return [];
  return [...attributes].flatMap(([name, value]) =>
    name.endsWith('srcset') ? candidates(value) : [value],
  );
}

/** HTML Living Standard, 4.8.4.2.1: each has its address first, and what it is for behind it. */
function candidates(srcset: string): string[] {
  return srcset.split(',').flatMap((candidate) => candidate.trim().split(/\s+/, 1));
}

function styledAddresses(html: string): string[] {
  const sheets = [...html.matchAll(styleElement)].map(([, css = '']) => inFull(css));
  const attributes = [...html.matchAll(styledAttribute)].map(([, double, single]) =>
    decodeReferences(inFull(double ?? single ?? '')),
  );
  return [...sheets, ...attributes].flatMap(cssAddresses);
}
