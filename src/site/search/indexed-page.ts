/** A built page as the search index reads it: its own content, with what results say of it. */
import { html, raw } from '../html.ts';
import { filtersOf } from './search-facets.ts';
import type { SearchRecord } from './search-records.ts';

/**
 * Parts of a page that are not its own words: ways on from it, files, what is printed alone, and the
 * note that stands in every guide.
 */
export const notIndexed = [
  ...['nav', '.back-link', '.cite', '.related', '.more', '.breadcrumbs'],
  ...['.paper-meta', '.pamphlet-list', '.print-list', '.print-only', '.readers-edition'],
  ...['.note-ref', '.note-back', '.link-number', '.visually-hidden', 'math', 'svg'],
];

/**
 * Of those, the large ones, and all that change when another paper is added. Pagefind leaves them out as well, but
 * reads each of them first, and they are two fifths of a page. None holds another element of its own name, so each
 * ends at the first end tag of that name.
 */
const cutParts = [
  /<nav\b.*?<\/nav>/gs,
  /<(section|dl|ul|div) class="(?:cite|related|paper-meta|file-list pamphlet-list|print-list|[\w-]+ print-only)".*?<\/\1>/gs,
];

/** Pagefind puts nothing between what these elements hold. */
const termEnd = /<\/dt>/g;
const cellEnd = /<\/(?:caption|dd|t[dh])>/g;

/** Nor a full stop, as it does between paragraphs. */
const captionEnd = /(?<![.!?…])<\/figcaption>/g;

/** The published page carries none of the marks: they would be sent to every reader of it. */
export function indexedPage(page: string, record: SearchRecord, order: number): string {
  const { title, summary, kind, date, names } = record;
  const meta = { title, summary, kind: kind.label, ...(date && { date }) };
  return html`<!doctype html>
<html>
<head>
${Object.entries(meta).map(([name, value]) => mark('meta', name, value))}
${filtersOf(record).map(([name, value]) => mark('filter', name, value))}
${mark('sort', 'order', String(order))}
</head>
<body>
${raw(withPauses(searchedPart(page)))}
${names.map((name) => html`<p>${name}</p>\n`)}</body>
</html>
`.toString();
}

function mark(kind: 'meta' | 'filter' | 'sort', name: string, value: string) {
  return html`<meta data-pagefind-${kind}="${name}[content]" content="${value}">\n`;
}

function withPauses(text: string): string {
  return text.replace(termEnd, ': $&').replace(cellEnd, ' $&').replace(captionEnd, '.$&');
}

/** The main content without the parts that are cut. */
export function searchedPart(page: string): string {
  return cutParts.reduce((text, part) => text.replace(part, ''), mainOf(page));
}

/** The layout of all pages has this element once. */
function mainOf(page: string): string {
  const start = page.indexOf('<main');
  const end = page.indexOf('</main>');
  if (start < 0 || end < start) throw new Error('A page without main content cannot be searched.');
  return `${page.slice(start, end)}</main>`;
}
