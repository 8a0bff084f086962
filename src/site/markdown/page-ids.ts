/** The ids that the Markdown of a page gives to its places. */
import type { ParsedText } from './parsed-text.ts';

export function idsOf({ tokens, env }: ParsedText): string[] {
  const written = tokens.flatMap((token) => [token, ...(token.children ?? [])]);
  return [
    ...new Set([
      ...env.headings.map(({ id }) => id),
      ...written.flatMap((token) => token.attrGet('id') ?? []),
    ]),
  ];
}
