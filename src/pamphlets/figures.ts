/** Fills in what only the printed file knows: how many pages and bytes a pamphlet has. */

import { decodeReferences } from '../model/character-references.ts';
import { filledText } from '../model/filled-text.ts';
import { english, type Strings } from '../model/strings.ts';
import { orderText } from './order-figures.ts';

export interface Figures {
  /** Nothing where nobody has counted them: what a page says of them then stays as it is. */
  readonly pages: number | undefined;
  readonly bytes: number;
}

/** With nothing left to find out. */
type CountedFigures = Figures & { readonly pages: number };

/** By the pamphlet's site path, like `/papers/x/x.pdf`. */
export type FiguresByPath = ReadonlyMap<string, Figures>;

/** What of a language’s words the figures are said with. */
export type FigureStrings = Pick<Strings, 'tag' | 'figures' | 'pages'>;

export type FiguresFormat = 'html' | 'xml' | 'json';

/** To make them takes longer than to fill a page. */
const pluralRules = new Map<string, Intl.PluralRules>();

/** What stands in a page until, and wherever, no figures are known. */
const placeholder = 'PDF';

const mark = /(<span\b[^>]*\bdata-pamphlet="([^"]*)"[^>]*>)([^<]*)(?=<\/span>)/g;
const enclosure = /<(?:enclosure|link)\b[^>]*>/g;

/**
 * Writes the figures of pamphlets into a page, an RSS or Atom feed or a JSON Feed. Text that was
 * filled before is filled anew; a pamphlet without figures gets the placeholder, or a length of 0.
 */
export function fillFigures(
  text: string,
  format: FiguresFormat,
  figures: FiguresByPath,
  siteUrl: string,
): string {
  switch (format) {
    case 'html':
      return fillMarks(text, figures);
    case 'xml':
      return fillEnclosures(text, figures, siteUrl);
    case 'json':
      return fillAttachments(text, figures, siteUrl);
  }
}

/** The page as the site stage wrote it: what is printed never depends on figures. */
export function resetFigures(html: string): string {
  return fillMarks(html, new Map());
}

/** `PDF, 8 pages, 212 kB`, in thousands of bytes as operating systems count them. */
export function figuresText(
  { pages, bytes }: CountedFigures,
  strings: FigureStrings = english,
): string {
  const size =
    bytes < 999_500 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
  return filledText(strings.figures, { pages: counted(pages, strings), size });
}

/** In the form of the plural that the language has for the count. */
function counted(count: number, { tag, pages }: FigureStrings): string {
  const rules = pluralRules.get(tag) ?? new Intl.PluralRules(tag);
  pluralRules.set(tag, rules);
  const form = pages[rules.select(count)] ?? pages.other ?? '{count}';
  return filledText(form, { count: String(count) });
}

/** The paths of the pamphlets of which a page says nothing yet. */
export function unfilledPamphlets(html: string): string[] {
  return [...html.matchAll(mark)].flatMap(([, , path = '', text]) =>
    text === placeholder ? [path] : [],
  );
}

function fillMarks(html: string, figures: FiguresByPath): string {
  return html.replace(mark, (whole: string, start: string, path: string) => {
    const known = figures.get(path);
    if (!known) return start + placeholder;
    return isCounted(known) ? start + textFor(start, known) : whole;
  });
}

function isCounted(figures: Figures): figures is CountedFigures {
  return figures.pages !== undefined;
}

/** Of a pamphlet itself, or of an order of copies, if the mark asks for one of its figures. */
function textFor(mark: string, figures: CountedFigures): string {
  const [, name] = /\bdata-order="([^"]*)"/.exec(mark) ?? [];
  if (name === undefined) return figuresText(figures, stringsIn(mark));
  const [, amount, currency] = /\bdata-price="(\S+) (\w+)"/.exec(mark) ?? [];
  const price = currency === undefined ? undefined : { amount: Number(amount), currency };
  return orderText(name, figures.pages, price);
}

/** The words that a mark brings along, unless they are the English ones. */
function stringsIn(mark: string): FigureStrings | undefined {
  const [, json] = /\bdata-figures="([^"]*)"/.exec(mark) ?? [];
  return json === undefined ? undefined : (JSON.parse(decodeReferences(json)) as FigureStrings);
}

/** RSS 2.0 `<enclosure url length>`; RFC 4287 4.2.7 `<link rel="enclosure" href length>`. */
function fillEnclosures(xml: string, figures: FiguresByPath, siteUrl: string): string {
  return xml.replace(enclosure, (tag) => {
    if (tag.startsWith('<link') && !/\brel="enclosure"/.test(tag)) return tag;
    const [, address] = /\b(?:url|href)="([^"]*)"/.exec(tag) ?? [];
    const path = pamphletPath(address, siteUrl);
    if (path === undefined) return tag;
    return tag.replace(/\blength="\d*"/, `length="${figures.get(path)?.bytes ?? 0}"`);
  });
}

/** JSON Feed 1.1: `size_in_bytes` of attachments. */
function fillAttachments(json: string, figures: FiguresByPath, siteUrl: string): string {
  if (!json.includes('"size_in_bytes"')) return json;
  const fill = (_key: string, value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || !('size_in_bytes' in value)) return value;
    const path = 'url' in value ? pamphletPath(value.url, siteUrl) : undefined;
    if (path === undefined) return value;
    return { ...value, size_in_bytes: figures.get(path)?.bytes ?? 0 };
  };
  const filled = JSON.stringify(JSON.parse(json, fill), undefined, indentationOf(json));
  return json.endsWith('\n') ? `${filled}\n` : filled;
}

/** The path of a pamphlet of this site; nothing for any other address. */
function pamphletPath(address: unknown, siteUrl: string): string | undefined {
  if (typeof address !== 'string') return undefined;
  const url = URL.parse(address, siteUrl);
  const isOurs = url?.origin === new URL(siteUrl).origin && url.pathname.endsWith('.pdf');
  return isOurs ? url.pathname : undefined;
}

function indentationOf(json: string): string {
  return /^[[{]\n([ \t]+)/.exec(json)?.[1] ?? '';
}
