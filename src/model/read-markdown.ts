/** Takes a Markdown file apart: its front matter through a schema, its body with the line it starts on. */
import type { z } from 'zod';
import { findBoundsProblem, findLateEnd } from './front-matter-bounds.ts';
import type { Read } from './read.ts';
import { readYaml } from './read-yaml.ts';
import type { Source } from './source.ts';

/** A block between two lines of three hyphens, at the very start of the file. */
const frontMatter = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

export interface MarkdownFile<T> {
  readonly data: T;
  readonly source: Source;
}

/**
 * Reads front matter and body. `file` is the path shown in problems. The body is there even if the
 * front matter is refused, so that an editor hears of both at once.
 */
export function readMarkdown<S extends z.ZodType>(
  schema: S,
  file: string,
  text: string,
): Read<MarkdownFile<z.output<S>>> & { readonly source?: Source } {
  const source = sourceOf(file, text);
  if (!source) return { problems: [findBoundsProblem(file, text)] };
  const block = source.frontMatter;
  const read = readYaml(schema, { file, text: block, firstLine: 2 });
  const late = read.value === undefined && findLateEnd(file, block, read.problems);
  if (late) return { problems: [late] };
  if (read.value === undefined) return { problems: read.problems, source };
  return { value: { data: read.value, source }, problems: [], source };
}

/** Front matter and body, unread; nothing if the text does not start with front matter. */
export function sourceOf(file: string, text: string): Source | undefined {
  const match = frontMatter.exec(text);
  if (!match || match.index > 0) return undefined;
  const [whole, block = ''] = match;
  const body = text.slice(whole.length);
  return { file, frontMatter: block, body, bodyLine: whole.split('\n').length };
}
