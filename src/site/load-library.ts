/** Reads the content folder and the data folder, and lets in only what the schemas accept. */
import { access, readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { z } from 'zod';
import { decodeText } from '../model/decode-text.ts';
import type { Library } from '../model/library.ts';
import {
  navigationSchema,
  organisationSchema,
  topicField,
  topicsSchema,
} from '../model/organisation.ts';
import { pageFrontMatter } from '../model/page.ts';
import { latestKnownDate, type Paper, paperFrontMatter } from '../model/paper.ts';
import { compareNewestFirst } from '../model/partial-date.ts';
import { compareProblems, type Problem } from '../model/problem.ts';
import { readMarkdown } from '../model/read-markdown.ts';
import { readYaml } from '../model/read-yaml.ts';
import { type Statement, statementFrontMatter } from '../model/statement.ts';
import { findAddressProblems } from './content-addresses.ts';
import { findMarkdownProblems } from './markdown/problems.ts';

export interface ContentFolders {
  /** The folder with `papers/`, `statements/` and `pages/`. */
  readonly content: string;
  /** The folder with `organisation.yaml`, `navigation.yaml` and `topics.yaml`. */
  readonly data: string;
  /** Lets drafts in. */
  readonly drafts: boolean;
}

export type LoadedLibrary =
  | { readonly library: Library; readonly problems: readonly [] }
  | { readonly library?: undefined; readonly problems: readonly Problem[] };

/**
 * Loads everything, or says everything that is wrong with it, sorted by file.
 *
 * @throws Error if a folder or a data file is not there.
 */
export async function loadLibrary({
  content,
  data,
  drafts,
}: ContentFolders): Promise<LoadedLibrary> {
  await access(content).catch((cause) => {
    throw new Error(`There is no folder ${content} with content.`, { cause });
  });
  const problems: Problem[] = [];
  const note = <T extends { readonly problems: readonly Problem[] }>(read: T): T => {
    problems.push(...read.problems);
    return read;
  };

  const readData = async <S extends z.ZodType>(schema: S, name: string) => {
    const path = join(data, name);
    const bytes = await readFile(path).catch((cause) => {
      throw new Error(`There is no ${shown(path)} to read.`, { cause });
    });
    const { value: text } = note(decodeText(shown(path), bytes));
    if (text === undefined) return undefined;
    return note(readYaml(schema, { file: shown(path), text, firstLine: 1 })).value;
  };
  const readContent = async <S extends z.ZodObject>(schema: S, path: string) => {
    const file = shown(path);
    const { value: text } = note(decodeText(file, await readFile(path)));
    const read = text === undefined ? undefined : note(readMarkdown(schema, file, text));
    if (!read?.source) return undefined;
    const beside = new Set(await readdir(dirname(path)));
    problems.push(...findMarkdownProblems(read.source, beside));
    return read.value && { ...read.value.data, source: read.source, slug: slugOf(path) };
  };
  const readFolder = async <S extends z.ZodObject>(schema: S, folder: string) => {
    const paths = await markdownFiles(join(content, folder));
    const read = await Promise.all(paths.map((path) => readContent(schema, path)));
    return read.filter((entry) => entry !== undefined);
  };

  const [organisation, navigation, topics] = await Promise.all([
    readData(organisationSchema, 'organisation.yaml'),
    readData(navigationSchema, 'navigation.yaml'),
    readData(topicsSchema, 'topics.yaml'),
  ]);
  const known = topicField(topics?.map(({ id }) => id));
  const [papers, statements, pages] = await Promise.all([
    readFolder(paperFrontMatter.extend(known), 'papers'),
    readFolder(statementFrontMatter.safeExtend(known), 'statements'),
    readFolder(pageFrontMatter, 'pages'),
  ]);
  problems.push(...findAddressProblems({ papers, statements, pages }));
  if (problems.length > 0 || !organisation || !navigation || !topics) {
    return { problems: problems.toSorted(compareProblems) };
  }
  const shownTo = ({ draft }: { draft: boolean }) => drafts || !draft;
  return {
    library: {
      organisation,
      navigation,
      topics,
      pages,
      papers: papers.filter(shownTo).toSorted(inListingOrder),
      statements: statements.filter(shownTo).toSorted(newestPeriodFirst),
    },
    problems: [],
  };
}

/** Newest known date first, then those without one, as the listing has them. */
function inListingOrder(a: Paper, b: Paper): number {
  const [dateA, dateB] = [latestKnownDate(a), latestKnownDate(b)];
  if (dateA && dateB && dateA !== dateB) return compareNewestFirst(dateA, dateB);
  if (Boolean(dateA) !== Boolean(dateB)) return dateA ? -1 : 1;
  const last = Number.MAX_SAFE_INTEGER;
  return (a.position ?? last) - (b.position ?? last) || a.title.localeCompare(b.title, 'en');
}

function newestPeriodFirst(a: Statement, b: Statement): number {
  return a.period < b.period ? 1 : -1;
}

async function markdownFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

/** `papers/<slug>/index.md` and `pages/<slug>.md`. */
function slugOf(path: string): string {
  const name = basename(path, '.md');
  return name === 'index' && basename(dirname(path)) !== 'pages' ? basename(dirname(path)) : name;
}

function shown(path: string): string {
  return relative(process.cwd(), path).split(sep).join('/');
}
