/** Reads the texts of one kind, each with what is wrong in it. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { z } from 'zod';
import type { Problem } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import { type StringsByLanguage, stringsFor } from '../model/strings.ts';
import { type ContentKind, listContent, slugOf, unusedFile } from './content-files.ts';
import { byFolder } from './folders.ts';
import type { TextFacts } from './markdown/text-facts.ts';
import { readDataFiles, unusedDataFiles } from './read-data-files.ts';
import { findKeptText, keptReadings, openText, readTextToKeep } from './read-kept-text.ts';
import { type ReadPicture, readPictures } from './read-pictures.ts';
import { manyTexts, readTextsInThreads } from './read-texts-in-threads.ts';
import { shownPath } from './shown-path.ts';
import { textBeside, textsBeside } from './texts-beside.ts';

/** A content file, with as much of it as could be read. */
export interface ReadText<T> {
  /** Below the folder of its kind, with `/`. */
  readonly path: string;
  /** The path shown. */
  readonly file: string;
  readonly slug: string;
  readonly source?: Source | undefined;
  readonly facts?: TextFacts | undefined;
  readonly entry?: (T & { readonly slug: string; readonly source: Source }) | undefined;
  /** A draft that is not to be published now; of a text whose front matter is refused, who knows. */
  readonly isHidden: boolean;
}

export function isShown({ isHidden }: Pick<ReadText<unknown>, 'isHidden'>): boolean {
  return !isHidden;
}

export interface ReadContent<T> {
  readonly texts: readonly ReadText<T>[];
  readonly pictures: readonly ReadPicture[];
  readonly problems: readonly Problem[];
}

interface ContentOptions {
  /** The folder with a folder of each kind. */
  readonly content: string;
  /** Whether drafts are let in. */
  readonly drafts: boolean;
  /** The ids of the topics that the schema lets in, if it knows any. */
  readonly topics?: readonly string[] | undefined;
  /** The words around texts, if these are to be rendered. */
  readonly strings?: StringsByLanguage | undefined;
}

export async function readContent<S extends z.ZodObject>(
  schema: S,
  kind: ContentKind,
  { content, drafts, topics, strings }: ContentOptions,
): Promise<ReadContent<z.output<S>>> {
  const files = listContent(content, kind);
  const strays = textsBeside(files.texts);
  const folder = join(content, kind);
  const { pictures, problems: ofPictures } = await readPictures(folder, files.pictures);
  const data = await readDataFiles(folder, files.data);
  const problems = [
    ...data.problems,
    ...files.others.map((path) => unusedFile(shownPath(join(folder, path)))),
    ...ofPictures,
    ...[...strays].map((path) => textBeside(shownPath(join(folder, path)))),
  ];
  const all = [...files.texts, ...files.pictures, ...files.data, ...files.others];
  const names = byFolder(all.map((path) => [path, path]));
  const kept = keptReadings<z.output<S>>();
  const own = files.texts.filter((path) => !strays.has(path));
  const found = own.map((path) => {
    const open = openText({
      madeWith: [kind, topics],
      file: shownPath(join(folder, path)),
      // A build has nothing else to do meanwhile, and many small files are read in a fifth of the time.
      bytes: readFileSync(join(folder, path)),
      beside: new Set(names.get(dirname(path))?.keys()),
      data: data.folders.get(dirname(path)) ?? new Map(),
      isPage: kind === 'pages',
    });
    return { path, open, read: findKeptText(kept, open) };
  });
  const missing = found.flatMap(({ open, read }) => (read ? [] : [open]));
  if (missing.length >= manyTexts) await readTextsInThreads(missing, { kind, topics, strings });
  const words = strings && ((language: string) => stringsFor(strings, language));
  const texts: ReadText<z.output<S>>[] = [];
  for (const { path, open, read: known } of found) {
    const read =
      known ?? findKeptText(kept, open) ?? (await readTextToKeep(schema, kept, open, words));
    const file = shownPath(join(folder, path));
    const { source, facts } = read;
    const slug = slugOf(path);
    const entry = read.entry && source && { ...read.entry, slug, source };
    texts.push({ path, file, slug, source, facts, entry, isHidden: isDraft(entry) && !drafts });
    problems.push(...read.problems);
  }
  problems.push(...unusedDataFiles(data, texts));
  return { texts, pictures, problems };
}

/** Not all kinds of texts have drafts. */
function isDraft(entry: object | undefined): boolean {
  return entry !== undefined && 'draft' in entry && entry.draft === true;
}
