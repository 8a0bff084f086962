/** The names of things that stay the same wherever the site moves (RFC 4151). */
import type { Organisation } from '../model/organisation.ts';

/** @param path of its page; of what has none, a word */
export function tagUri(
  { feedAuthority }: Pick<Organisation, 'feedAuthority'>,
  path: string,
): string {
  return `tag:${feedAuthority}:${path.replace(/^\/|\/$/g, '')}`;
}
