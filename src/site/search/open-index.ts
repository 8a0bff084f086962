/** Opens an index that Pagefind has made: what a browser loads of it first, and its other files by their paths. */
import type { IndexFile } from './pagefind.ts';
import { contentOf, type IndexMeta } from './pagefind-files.ts';

export interface IndexPart {
  readonly files: readonly IndexFile[];
  /** The place in the listing of each of its pages, which it has in the same order. */
  readonly places: readonly number[];
}

export interface OpenIndex extends IndexPart {
  readonly entry: IndexEntry;
  /** The only one that it has. */
  readonly language: string;
  readonly meta: IndexMeta;
  /** @param path below its folder */
  readonly contentAt: (path: string) => Uint8Array;
}

export interface IndexEntry {
  readonly languages: Readonly<Record<string, { readonly hash: string }>>;
}

export const entryPath = 'pagefind-entry.json';

/** @throws Error if it is not as this version of Pagefind makes one, or lacks a page */
export function openIndex({ files, places }: IndexPart): OpenIndex {
  const byPath = new Map(files.map(({ path, content }) => [path, content]));
  const contentAt = (path: string) => {
    const content = byPath.get(path);
    if (!content) throw new Error(`A part of the search index lacks ${path}.`);
    return content;
  };
  const entry = JSON.parse(Buffer.from(contentAt(entryPath)).toString()) as IndexEntry;
  const [[language, { hash }] = ['', { hash: '' }]] = Object.entries(entry.languages);
  const meta = contentOf<IndexMeta>(contentAt(`pagefind.${hash}.pf_meta`));
  const count = meta[1].length;
  if (count !== places.length) {
    throw new Error(
      `Of ${places.length} pages, Pagefind found words in ${count}: they cannot be told apart.`,
    );
  }
  return { files, places, entry, language, meta, contentAt };
}
