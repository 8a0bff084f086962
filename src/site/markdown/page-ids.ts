/** The ids that a link to a place on a page can name, as far as its Markdown tells. */
import { isReservedId } from './headings.ts';
import type { ParsedText } from './parsed-text.ts';

/** No fragment, and the one that leads to the top of any page (HTML Living Standard, 7.4.6.4). */
const always = ['', 'top'];

export function idsOf({ tokens, env }: ParsedText): { has(id: string): boolean } {
  const written = tokens.flatMap((token) => [token, ...(token.children ?? [])]);
  const ids = new Set([
    ...always,
    ...env.headings.map(({ id }) => id),
    ...written.map((token) => token.attrGet('id')),
  ]);
  // Whether the layout gives those that are its own is seen on the page.
  return { has: (id) => ids.has(id) || isReservedId(id) };
}
