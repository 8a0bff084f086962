/** The files of an index as Pagefind 1.6 writes them: what is in them, and how they are packed and named. */
import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { constants, gunzipSync, gzip } from 'node:zlib';
import { decode, encode } from 'cborg';

/** `pagefind.*.pf_meta`: what a browser loads first. */
export type IndexMeta = readonly [
  version: string,
  pages: readonly MetaPage[],
  chunks: readonly (readonly [from: string, to: string, name: string])[],
  filters: readonly (readonly [filter: string, name: string])[],
  sorts: readonly (readonly [sort: string, pages: readonly number[]])[],
  fields: readonly string[],
];

/** A page, whose number is its place. `group` would name a file of several pages: each of ours has its own. */
export type MetaPage = readonly [name: string, words: number, group: string];

/** `index/*.pf_index`: some of the words, in the order of their letters’ code points. */
export type WordChunk = readonly [words: readonly IndexedWord[]];

export type IndexedWord = readonly [
  word: string,
  pages: readonly WordPage[],
  /** With accents, in the order of the first page that has each. */
  variants: readonly (readonly [form: string, pages: readonly WordPage[]])[],
];

/**
 * Where a word stands in a page. The number of the page is what there is to add to the one before it. Among places in
 * its fields, a negative number says which field those after it are in: -1 for the first of `IndexMeta`.
 */
export type WordPage = readonly [
  step: number,
  places: readonly number[],
  placesInFields: readonly number[],
];

/** `filter/*.pf_filter`: a filter, and which pages have each of its values. */
export type FilterChunk = readonly [
  filter: string,
  values: readonly (readonly [value: string, pages: readonly number[]])[],
];

/** `fragment/*.pf_fragment`: what a browser shows of a page that is found. */
export interface Fragment {
  readonly url: string;
}

const compress = promisify(gzip);
const signature = Buffer.from('pagefind_dcd');

/** @throws Error if it is none of Pagefind's files */
export function unpack(content: Uint8Array): Buffer {
  const bytes = gunzipSync(content);
  if (!bytes.subarray(0, signature.length).equals(signature)) {
    throw new Error('A file of the search index is none of Pagefind’s.');
  }
  return bytes.subarray(signature.length);
}

/** @throws Error if it is none of Pagefind’s files, or of another version */
export function contentOf<T extends IndexMeta | WordChunk | FilterChunk>(content: Uint8Array): T {
  return decode(unpack(content)) as T;
}

/** @throws Error if it is none of Pagefind’s files */
export function fragmentOf(content: Uint8Array): Fragment {
  return JSON.parse(unpack(content).toString()) as Fragment;
}

export function fragmentPath(name: string): string {
  return `fragment/${name}.pf_fragment`;
}

export interface PackedFile {
  /** Of what is in it, before it is packed. */
  readonly digest: string;
  readonly content: Promise<Uint8Array>;
}

export function packed(value: IndexMeta | WordChunk | FilterChunk): PackedFile {
  const bytes = encode(value);
  const content = compress(Buffer.concat([signature, bytes]), {
    level: constants.Z_BEST_COMPRESSION,
  });
  return { digest: digestOf(bytes), content };
}

/** SHA-1 in hexadecimal as Pagefind writes it, each byte without a leading zero. */
export function digestOf(bytes: Uint8Array): string {
  return Array.from(hash('sha1', bytes, 'buffer'), (byte) => byte.toString(16)).join('');
}

/**
 * Gives files of one kind their names: the language, and as many digits of their digests as tell them apart, seven
 * at least.
 *
 * @returns a function of the first digits of a digest, and of what gives all of them
 */
export function fileNames(language: string): (start: string, digest: () => string) => string {
  const taken = new Set<string>();
  return (start, digest) => {
    let digits = start.slice(0, 7);
    while (taken.has(digits)) digits = digest().slice(0, digits.length + 1);
    taken.add(digits);
    return `${language}_${digits}`;
  };
}
