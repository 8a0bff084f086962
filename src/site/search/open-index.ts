/** Opens an index that Pagefind has made: what a browser loads of it first, and its other files by their paths. */
import type { IndexFile } from './pagefind.ts';
import { contentOf, fragmentOf, fragmentPath, type IndexMeta } from './pagefind-files.ts';

export interface IndexPart {
  readonly files: readonly IndexFile[];
  /** The pages that Pagefind was given for it, in this order. */
  readonly listed: readonly ListedPage[];
}

export interface ListedPage {
  /** Site path. */
  readonly url: string;
  /** Its place in the listing of all pages. */
  readonly place: number;
}

export interface OpenIndex extends Pick<IndexPart, 'files'> {
  readonly entry: IndexEntry;
  /** The only one that it has. */
  readonly language: string;
  readonly meta: IndexMeta;
  /** The place of each page that it has, in its order. */
  readonly places: readonly number[];
  /** @param path below its folder */
  readonly contentAt: (path: string) => Uint8Array;
}

export interface IndexEntry {
  readonly languages: Readonly<Record<string, { readonly hash: string }>>;
}

export const entryPath = 'pagefind-entry.json';

/**
 * @returns undefined for an index of nothing: none of its pages has a word
 * @throws Error if it is not as this version of Pagefind makes one
 */
export function openIndex({ files, listed }: IndexPart): OpenIndex | undefined {
  const byPath = new Map(files.map(({ path, content }) => [path, content]));
  const contentAt = (path: string) => {
    const content = byPath.get(path);
    if (!content) throw new Error(`A part of the search index lacks ${path}.`);
    return content;
  };
  const entry = JSON.parse(Buffer.from(contentAt(entryPath)).toString()) as IndexEntry;
  const [own] = Object.entries(entry.languages);
  if (!own) return undefined;
  const [language, { hash }] = own;
  const meta = contentOf<IndexMeta>(contentAt(`pagefind.${hash}.pf_meta`));
  return { files, entry, language, meta, places: placesOf(meta, listed, contentAt), contentAt };
}

/** Pagefind leaves out a page without a word, and numbers the others as if it were not there. */
function placesOf(
  [, pages]: IndexMeta,
  listed: readonly ListedPage[],
  contentAt: OpenIndex['contentAt'],
): number[] {
  if (pages.length === listed.length) return listed.map(({ place }) => place);
  const places = new Map(listed.map(({ url, place }) => [url, place]));
  return pages.map(([name]) => {
    const { url } = fragmentOf(contentAt(fragmentPath(name)));
    const place = places.get(url);
    if (place === undefined) throw new Error(`The search index has ${url}, unlisted.`);
    return place;
  });
}
