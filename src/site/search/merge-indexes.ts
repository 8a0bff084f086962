/** Makes one index of several: the one that Pagefind would make of all their pages. */
import { byCodePoint, mergedWords } from './merged-words.ts';
import { entryPath, type IndexPart, type OpenIndex, openIndex } from './open-index.ts';
import type { IndexFile } from './pagefind.ts';
import {
  contentOf,
  digestOf,
  type FilterChunk,
  fileNames,
  fragmentPath,
  type MetaPage,
  type PackedFile,
  packed,
  unpack,
} from './pagefind-files.ts';
import { type WordChunkFile, wordChunks } from './word-chunks.ts';

/** What browsers search with, whatever is in the index. */
const program = /^(?:pagefind\.js|wasm\..+)$/;

/**
 * @param parts in one and the same language; each page of the listing is in one of them
 * @throws Error if they are not as this version of Pagefind makes them
 */
export async function mergeIndexes(parts: readonly IndexPart[]): Promise<IndexFile[]> {
  const indexes = withoutGaps(parts.flatMap((part) => openIndex(part) ?? []));
  const [first] = indexes;
  // All indexes of nothing are alike.
  if (!first) return [...(parts[0]?.files ?? [])];
  const { entry, language } = first;
  const [version, , , , sorts] = first.meta;
  const fields = [...new Set(indexes.flatMap(({ meta }) => meta[5]))].toSorted(byCodePoint);

  const pages = pagesOf(indexes, fileNames(language));
  const chunks = named(chunksOf(indexes, fields), fileNames(language));
  const filters = named(filtersOf(indexes), fileNames(language));
  const meta = packed([
    version,
    pages.map(({ page }) => page),
    chunks.map(({ from, to, name }) => [from, to, name]),
    filters.map(({ filter, name }) => [filter, name]),
    // There is one, the order of the listing, and the pages are in it.
    sorts.map(([sort]) => [sort, pages.map((_, place) => place)]),
    fields,
  ]);
  const hash = `${language}_${meta.digest.slice(0, 10)}`;
  const own = { ...entry.languages[language], hash, page_count: pages.length };
  const newEntry = JSON.stringify({ ...entry, languages: { [language]: own } });
  return await Promise.all([
    ...first.files.filter(({ path }) => program.test(path)),
    ...pages.map(({ page: [name], content }) => ({ path: fragmentPath(name), content })),
    ...chunks.map(({ name, file }) => fileAt(`index/${name}.pf_index`, file)),
    ...filters.map(({ name, file }) => fileAt(`filter/${name}.pf_filter`, file)),
    fileAt(`pagefind.${hash}.pf_meta`, meta),
    { path: entryPath, content: Buffer.from(newEntry) },
  ]);
}

/** With places as if the listing had no other pages than they have. */
function withoutGaps(indexes: readonly OpenIndex[]): OpenIndex[] {
  const all = indexes.flatMap(({ places }) => places).toSorted((a, b) => a - b);
  const numbers = new Map(all.map((place, number) => [place, number]));
  return indexes.map((index) => ({
    ...index,
    places: index.places.map((place) => numbers.get(place) ?? Number.NaN),
  }));
}

/** In the order of the listing. */
function pagesOf(
  indexes: readonly OpenIndex[],
  nameOf: ReturnType<typeof fileNames>,
): { readonly page: MetaPage; readonly content: Uint8Array }[] {
  return indexes
    .flatMap(({ meta, places, language, contentAt }) =>
      meta[1].map(([name, words, group], number) => ({
        place: places[number] ?? Number.NaN,
        digits: name.slice(language.length + 1),
        content: contentAt(fragmentPath(name)),
        rest: [words, group] as const,
      })),
    )
    .sort((a, b) => a.place - b.place)
    .map(({ digits, content, rest }) => ({
      page: [nameOf(digits, () => digestOf(unpack(content))), ...rest],
      content,
    }));
}

function chunksOf(indexes: readonly OpenIndex[], fields: readonly string[]): WordChunkFile[] {
  return wordChunks(
    mergedWords(
      indexes.map(({ meta, places, contentAt }) => ({
        chunks: meta[2].map(([, , name]) => contentAt(`index/${name}.pf_index`)),
        places,
        fields: meta[5].map((field) => fields.indexOf(field)),
      })),
    ),
  );
}

function filtersOf(
  indexes: readonly OpenIndex[],
): { readonly filter: string; readonly file: PackedFile }[] {
  const filters = new Map<string, Map<string, number[]>>();
  for (const { meta, places, contentAt } of indexes) {
    for (const [filter, name] of meta[3]) {
      const merged = filters.get(filter) ?? new Map<string, number[]>();
      filters.set(filter, merged);
      const [, values] = contentOf<FilterChunk>(contentAt(`filter/${name}.pf_filter`));
      for (const [value, pages] of values) {
        const moved = pages.map((number) => places[number] ?? Number.NaN);
        merged.set(value, [...(merged.get(value) ?? []), ...moved]);
      }
    }
  }
  return [...filters]
    .toSorted(([a], [b]) => byCodePoint(a, b))
    .map(([filter, values]) => {
      const sorted = [...values].toSorted(([a], [b]) => byCodePoint(a, b));
      const file = packed([
        filter,
        sorted.map(([value, pages]) => [value, pages.toSorted((a, b) => a - b)]),
      ]);
      return { filter, file };
    });
}

function named<T extends { readonly file: PackedFile }>(
  files: readonly T[],
  nameOf: ReturnType<typeof fileNames>,
): (T & { readonly name: string })[] {
  return files.map((file) => {
    const { digest } = file.file;
    return { ...file, name: nameOf(digest, () => digest) };
  });
}

async function fileAt(path: string, { content }: PackedFile): Promise<IndexFile> {
  return { path, content: await content };
}
