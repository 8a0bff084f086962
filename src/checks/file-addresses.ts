/** Checks that the addresses in style sheets, feeds, the sitemap and robots.txt lead somewhere. */
import { extname } from 'node:path';
import { decodeReferences } from '../model/character-references.ts';
import { cssAddresses } from '../model/css-addresses.ts';
import { manifestName } from '../model/manifest.ts';
import { placeAt } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import { isPagePath, nothingAt } from '../model/site-path.ts';
import { destinationOf, fileAt } from './addresses.ts';
import { type BuiltSite, builtFile, readText } from './built-site.ts';

/**
 * How the addresses of a kind of file are read. Feeds, sitemaps and robots.txt must use absolute
 * ones (RSS Advisory Board profile; sitemaps.org; RFC 9309), so those are what is looked for,
 * wherever they stand, in the HTML that a feed carries as well.
 */
const readers: Readonly<Record<string, (text: string, siteUrl: string) => string[]>> = {
  '.css': cssAddresses,
  '.xml': xmlAddresses,
  '.opml': absoluteAddresses,
  '.json': absoluteAddresses,
  '.txt': absoluteAddresses,
};

/** Every address in these files that leads nowhere in the site. */
export async function checkFileAddresses(site: BuiltSite): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const path of site.paths) {
    const read = readers[extname(path)];
    if (!read || path === manifestName) continue;
    const text = await readText(site, path);
    for (const address of new Set(read(text, site.manifest.siteUrl))) {
      const fact = faultOf(site, address, `/${path}`);
      if (fact === undefined) continue;
      problems.push({
        code: isPagePath(address) ? 'link-page' : 'link-asset',
        severity: 'error',
        file: builtFile(site, path),
        ...placeAt(text, text.indexOf(asWritten(address))),
        fact,
        hint: 'Mend what writes this file, or bring back what it names.',
      });
    }
  }
  return problems;
}

/** As much of an address as any file has as it is. */
function asWritten(address: string): string {
  return address.replace(/[&'].*/, '');
}

function faultOf(site: BuiltSite, address: string, base: string): string | undefined {
  const destination = destinationOf(address, base, site.manifest.siteUrl);
  if (destination.kind === 'outside') return undefined;
  if (destination.kind === 'unreadable') return `"${address}" is no address.`;
  const { path } = destination;
  if (fileAt(site, path) !== undefined) return undefined;
  // Whether an announced pamphlet was made is for the check of the pamphlets.
  if (site.announced.has(path.slice(1))) return undefined;
  return nothingAt(path);
}

/** With the style sheet for browsers (Associating Style Sheets with XML documents). */
function xmlAddresses(text: string, siteUrl: string): string[] {
  const sheets = [...text.matchAll(/<\?xml-stylesheet\b[^>]*?\bhref="([^"]*)"/g)];
  return [...sheets.map(([, address = '']) => address), ...absoluteAddresses(text, siteUrl)];
}

/** The site's own addresses, up to what ends one in XML, JSON, Markdown or a sentence. */
function absoluteAddresses(text: string, siteUrl: string): string[] {
  const found = text.split(siteUrl).slice(1);
  return found
    .map(restOfAddress)
    .filter((rest) => rest === '' || rest.startsWith('/'))
    .map((rest) => siteUrl + rest);
}

/** @param text as the file has it: XML escapes the signs of HTML, and that those of an address */
function restOfAddress(text: string): string {
  const [written = ''] = /^[^\s"<>\\]*/.exec(text) ?? [];
  const plain = decodeReferences(decodeReferences(written));
  // Names of files have parentheses in pairs; one alone ends what stands around the address.
  const [rest = ''] = /^(?:[^\s"<>()]|\([^\s"<>()]*\))*/.exec(plain) ?? [];
  return rest.replace(/[.,;:'’”]+$/, '');
}
