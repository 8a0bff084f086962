/** Writes into the front matter of a paper which version it is, or what was kept of it; all else stays as it is. */
import { isMap, isScalar, parseDocument } from 'yaml';
import { paperFrontMatter } from '../model/paper.ts';
import type { FullDate } from '../model/partial-date.ts';
import { readMarkdown } from '../model/read-markdown.ts';
import type { Source } from '../model/source.ts';
import { inFours } from './kept-digest.ts';

/**
 * @param text of the file
 * @throws Error if that cannot be done without touching the rest
 */
export function withVersion(text: string, source: Source, date: FullDate): string {
  const { frontMatter } = source;
  const keys = parseDocument(frontMatter).contents;
  const rangeOf = (name: string) => {
    const pair = isMap(keys)
      ? keys.items.find(({ key }) => isScalar(key) && key.value === name)
      : undefined;
    return isScalar(pair?.value) ? pair.value.range : undefined;
  };
  const own = rangeOf('version');
  const listed = rangeOf('listed');
  let changed = frontMatter;
  if (own) {
    changed = frontMatter.slice(0, own[0]) + date + frontMatter.slice(own[1]);
  } else if (listed) {
    const next = frontMatter.indexOf('\n', listed[1]) + 1;
    const line = `version: ${date}${lineEndOf(frontMatter)}`;
    changed = frontMatter.slice(0, next) + line + frontMatter.slice(next);
  }
  return replaced(text, source, changed, ['version', date]);
}

/**
 * @param text of the file
 * @param digest of what it says
 * @throws Error if that cannot be done without touching the rest
 */
export function withKept(text: string, source: Source, digest: string): string {
  const { frontMatter } = source;
  const line = `kept: ${inFours(digest)}${lineEndOf(frontMatter)}`;
  return replaced(text, source, frontMatter + line, ['kept', digest]);
}

function lineEndOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

function replaced(
  text: string,
  { frontMatter, file }: Source,
  changed: string,
  [key, value]: readonly [key: 'version' | 'kept', value: string],
): string {
  const start = text.indexOf(frontMatter, text.indexOf('\n'));
  const whole = text.slice(0, start) + changed + text.slice(start + frontMatter.length);
  if (readMarkdown(paperFrontMatter, file, whole).value?.data[key] === value) return whole;
  throw new Error(
    `The version cannot be written into ${file}. Write each key on a line of its own.`,
  );
}
