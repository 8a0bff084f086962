/** Tells what a version of a paper says, with the pictures and numbers beside it, from anything else. */
import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import type { Source } from '../model/source.ts';
import { listFolder } from './content-files.ts';

/** Keys that say where the text stands among others, or that it was kept: these may go on to change. */
const besides = ['aliases', 'corrected', 'kept', 'position', 'topics', 'translationOf'];

/**
 * The same in whatever way YAML writes the front matter, and whichever line ends version control gives the files.
 *
 * @param folder with the text and its files
 * @returns 16 hex digits
 */
export async function keptDigest(
  folder: string,
  { frontMatter, body }: Pick<Source, 'frontMatter' | 'body'>,
): Promise<string> {
  const keys = parseDocument(frontMatter).toJS() as Readonly<Record<string, unknown>>;
  const said = Object.entries(keys).filter(([key]) => !besides.includes(key));
  const { pictures, data } = listFolder(folder);
  // What stands in `versions` of a paper that is to be kept are other texts.
  const files = [...pictures, ...data].filter((path) => !path.startsWith('versions/'));
  const digests = files.map(async (path) => [path, digestOf(await readFile(join(folder, path)))]);
  const text = withPlainLineEnds(body).trim();
  return hash('sha256', JSON.stringify([said, text, await Promise.all(digests)])).slice(0, 16);
}

function digestOf(bytes: Buffer): string {
  // As Git tells files whose line ends it may change.
  const isText = !bytes.includes(0);
  return hash('sha256', isText ? withPlainLineEnds(bytes.toString('latin1')) : bytes);
}

function withPlainLineEnds(text: string): string {
  return text.replace(/\r\n/g, '\n');
}

/** As front matter has it: `9f86 d081 884c 7d65`. */
export function inFours(digest: string): string {
  return digest.replace(/.{4}(?=.)/g, '$& ');
}
