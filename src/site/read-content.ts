/** Reads the texts of one kind: each through its schema, and its Markdown with what is wrong in it. */
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { z } from 'zod';
import { decodeText } from '../model/decode-text.ts';
import type { Paper } from '../model/paper.ts';
import type { Problem } from '../model/problem.ts';
import { readMarkdown } from '../model/read-markdown.ts';
import type { Reference } from '../model/reference.ts';
import type { DataFiles, Source } from '../model/source.ts';
import {
  type ContentFiles,
  type ContentKind,
  listContent,
  slugOf,
  unusedFile,
} from './content-files.ts';
import { filledPlaceProblems } from './markdown/filled-place-problems.ts';
import { type ParsedText, parseText } from './markdown/parsed-text.ts';
import { findMarkdownProblems } from './markdown/problems.ts';
import { unseenProblems } from './markdown/unseen-text.ts';
import { dataBeside, readDataFiles, unusedDataFiles } from './read-data-files.ts';
import { type ReadPicture, readPictures } from './read-pictures.ts';
import { shownPath } from './shown-path.ts';

/** A content file, with as much of it as could be read. */
export interface ReadText<T> {
  /** Below the folder of its kind, with `/`. */
  readonly path: string;
  /** The path shown. */
  readonly file: string;
  readonly slug: string;
  readonly text?: ParsedText | undefined;
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

/** The folder with a folder of each kind, and whether drafts are let in. */
interface Folders {
  readonly content: string;
  readonly drafts: boolean;
}

export async function readContent<S extends z.ZodObject>(
  schema: S,
  kind: ContentKind,
  { content, drafts }: Folders,
): Promise<ReadContent<z.output<S>>> {
  const files = await listContent(content, kind);
  const folder = join(content, kind);
  const { pictures, problems: ofPictures } = await readPictures(folder, files.pictures);
  const data = await readDataFiles(folder, files.data);
  const problems = [
    ...data.problems,
    ...files.others.map((path) => unusedFile(shownPath(join(folder, path)))),
    ...ofPictures,
  ];
  const texts: ReadText<z.output<S>>[] = [];
  for (const path of files.texts) {
    const file = shownPath(join(folder, path));
    const read = readText(schema, path, {
      file,
      bytes: await readFile(join(folder, path)),
      beside: namesBeside(path, files),
      isPage: kind === 'pages',
      data: dataBeside(path, data),
    });
    texts.push({ ...read, path, file, isHidden: isOn(read.entry, 'draft') && !drafts });
    problems.push(...read.problems);
  }
  problems.push(...unusedDataFiles(data, texts));
  return { texts, pictures, problems };
}

interface TextFile {
  /** The path shown. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Names of the files in its folder. */
  readonly beside: ReadonlySet<string>;
  /** Whether it is a page, and not one that is printed as a pamphlet. */
  readonly isPage: boolean;
  readonly data: DataFiles;
}

function readText<S extends z.ZodObject>(
  schema: S,
  path: string,
  { file, bytes, beside, data, isPage }: TextFile,
): Omit<ReadText<z.output<S>>, 'path' | 'file' | 'isHidden'> & {
  readonly problems: readonly Problem[];
} {
  const slug = slugOf(path);
  const decoded = decodeText(file, bytes);
  if (decoded.value === undefined) return { slug, problems: decoded.problems };
  const { value, source: read, problems } = readMarkdown(schema, file, decoded.value);
  if (!read) return { slug, problems };
  const source = { ...read, data };
  const text = parseText(source, value && referencesIn(value.data));
  return {
    slug,
    text,
    entry: value && { ...value.data, slug, source },
    problems: [
      ...problems,
      ...findMarkdownProblems(text, beside),
      ...filledPlaceProblems(text, isPage),
      ...(isOn(value?.data, 'attachSource') ? unseenProblems(text) : []),
    ],
  };
}

/** Only papers have any. */
function referencesIn(data: object): readonly Reference[] {
  return (data as Partial<Pick<Paper, 'references'>>).references ?? [];
}

/** Of a key that not all kinds of texts have. */
function isOn(data: object | undefined, key: string): boolean {
  return data !== undefined && Reflect.get(data, key) === true;
}

function namesBeside(path: string, { texts, pictures, data, others }: ContentFiles): Set<string> {
  const all = [...texts, ...pictures, ...data, ...others];
  return new Set(
    all.filter((other) => dirname(other) === dirname(path)).map((other) => basename(other)),
  );
}
