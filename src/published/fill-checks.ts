/** Fills what the checks have found into the places that pages of the built site have for it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { elementsOf } from '../checks/parsed-page.ts';
import { filesBelow } from '../model/files-below.ts';
import { writeWhole } from '../model/write-whole.ts';
import type { Markup } from '../site/html.ts';
import { type ChecksPlace, unchecked } from '../site/markdown/filled-places.ts';

export type ChecksTexts = Readonly<Record<ChecksPlace, Markup>>;

const untold: ChecksTexts = { found: unchecked, people: unchecked, made: unchecked };

/**
 * Says in all pages of a site what its checks have found, or that it has not been checked. Places that
 * were filled before are filled anew.
 *
 * @param site The folder of the built site.
 * @returns the paths of the pages that have such places, sorted
 * @throws Error if a page has a place for something else
 */
export async function fillChecks(site: string, texts = untold): Promise<string[]> {
  const pages: string[] = [];
  for (const path of filesBelow(site)) {
    if (!path.endsWith('.html')) continue;
    const file = join(site, path);
    const content = readFileSync(file);
    if (!content.includes(' data-checks="')) continue;
    pages.push(path);
    const text = content.toString('utf8');
    const filled = fillPlaces(text, texts);
    if (filled !== text) await writeWhole(file, filled);
  }
  return pages;
}

/** From the last place to the first, so that those which are still to be filled stay where they are. */
function fillPlaces(page: string, texts: ChecksTexts): string {
  const places = [...elementsOf(page)].filter(({ attributes }) => 'data-checks' in attributes);
  return places.toReversed().reduce((text, { tag, attributes, start, end }) => {
    const name = attributes['data-checks'];
    if (!isPlace(name, texts)) throw new Error(`A page has a place for checks "${name}".`);
    const from = text.indexOf('>', start) + 1;
    const to = end - `</${tag}>`.length;
    return `${text.slice(0, from)}\n${texts[name]}\n${text.slice(to)}`;
  }, page);
}

function isPlace(name: string | undefined, texts: ChecksTexts): name is ChecksPlace {
  return name !== undefined && Object.hasOwn(texts, name);
}
