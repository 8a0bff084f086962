/** The links of a text, each at the place of its address. */

import { inlineTokens } from './inline-tokens.ts';
import type { ParsedText } from './parsed-text.ts';
import { markdown } from './parser.ts';
import { PlaceReader } from './place-reader.ts';

export interface WrittenLink {
  /** As the page has it, percent-encoded. */
  readonly href: string;
  /** An offset into the body. */
  readonly place: number;
}

/** Looked for once, by all who ask. */
const known = new WeakMap<ParsedText, readonly WrittenLink[]>();

export function linksIn(text: ParsedText): readonly WrittenLink[] {
  const found = known.get(text) ?? findLinks(text);
  known.set(text, found);
  return found;
}

function findLinks(text: ParsedText): WrittenLink[] {
  const reader = new PlaceReader(text.source);
  const links: WrittenLink[] = [];
  for (const token of inlineTokens(text, reader)) {
    const href = token.type === 'link_open' ? token.attrGet('href') : null;
    if (href !== null) links.push({ href, place: passAddress(href, text, reader) });
  }
  return links;
}

/** Takes the reader past an address: in the link, or in the line that the link names. */
export function passAddress(href: string, { source }: ParsedText, reader: PlaceReader): number {
  for (const address of new Set([href, markdown.utils.lib.mdurl.decode(href)])) {
    for (const before of ['](', '](<', '<']) {
      const found = reader.find(before + address);
      if (found !== undefined) return found + before.length;
    }
    const defined = source.body.indexOf(`]: ${address}`);
    if (defined >= 0) return defined + 3;
  }
  return reader.next('](');
}
