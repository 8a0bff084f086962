/** Where what is made of content is kept, so that it need not be made twice. */
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const projectCache = fileURLToPath(new URL('../../.cache/', import.meta.url));

/**
 * A folder of its own for each kind of thing that is kept: below the one that PRESS_CACHE names, or else in
 * the project's `.cache/`, where programs are unpacked as well. An empty one makes a build start from
 * nothing, and what it makes has to be the same.
 *
 * @param kind such as `pictures`
 * @returns an absolute path, which may not be there yet
 */
export function cacheFolder(kind: string): string {
  return resolve(join(process.env.PRESS_CACHE || projectCache, kind));
}
