/** Keeps the text of a paper as the version that it is, so that its editor can go on to write a newer one. */
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeText } from '../model/decode-text.ts';
import { isHidden } from '../model/hidden-file.ts';
import { nearestOf } from '../model/nearest-name.ts';
import { paperFrontMatter, versionOf } from '../model/paper.ts';
import { latestKnownDate } from '../model/paper-date.ts';
import type { FullDate } from '../model/partial-date.ts';
import type { Problem } from '../model/problem.ts';
import { readMarkdown } from '../model/read-markdown.ts';
import { listContent, slugOf } from './content-files.ts';
import { keptDigest } from './kept-digest.ts';
import { shownPath } from './shown-path.ts';
import { withKept, withVersion } from './version-keys.ts';

interface NewVersion {
  /** The content folder. */
  readonly content: string;
  /** Of the paper. */
  readonly slug: string;
  /** The version that the editor will write. */
  readonly date: FullDate;
}

export type KeptVersion =
  | {
      /** Where the version is kept that the text was until now. */
      readonly folder: string;
      /** The text of the paper, to be changed now. */
      readonly file: string;
    }
  | { readonly problems: readonly Problem[] };

/**
 * Copies the paper’s folder into `versions/<date>`, by the version that it has, with a digest of what it says,
 * and writes the new version into its front matter, of which all else stays as it is.
 *
 * @throws Error that says why it cannot be done, before anything is written
 */
export async function keepVersion({ content, slug, date }: NewVersion): Promise<KeptVersion> {
  const { texts } = listContent(content, 'papers');
  if (!texts.includes(`${slug}/index.md`)) {
    const slugs = texts.filter((path) => /^[^/]+\/index\.md$/.test(path)).map(slugOf);
    throw new Error(`There is no paper "${slug}" in ${content}/papers${nearestOf(slugs, slug)}.`);
  }
  const paper = join(content, 'papers', slug);
  const file = join(paper, 'index.md');
  const decoded = decodeText(shownPath(file), await readFile(file));
  if (decoded.value === undefined) return { problems: decoded.problems };
  const { value, problems } = readMarkdown(paperFrontMatter, shownPath(file), decoded.value);
  if (!value) return { problems };
  const { data, source } = value;
  const version = versionOf(data);
  if (data.draft) throw new Error(`${file} is a draft. Go on writing it: nobody has read it yet.`);
  if (date <= version) {
    throw new Error(
      `${file} is the version of ${version}, and a newer one has a later date, not ${date}. Give it with --date.`,
    );
  }
  const shown = latestKnownDate(data);
  if (shown !== undefined && date <= shown) {
    throw new Error(
      `${file} has ${shown} on its cover, and a newer version has a later date, not ${date}. Give it with --date.`,
    );
  }
  const text = withVersion(decoded.value, source, date);
  const kept = withKept(decoded.value, source, await keptDigest(paper, source));
  const folder = join(paper, 'versions', version);
  await mkdir(join(paper, 'versions'), { recursive: true });
  // What is there is a version that people have read.
  await mkdir(folder).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'EEXIST') throw cause;
    throw new Error(
      `${folder} is there already. If ${file} is a newer text, write its version into it.`,
    );
  });
  for (const name of await readdir(paper)) {
    if (name === 'versions' || isHidden(name)) continue;
    await cp(join(paper, name), join(folder, name), { recursive: true });
  }
  await writeFile(join(folder, 'index.md'), kept);
  await writeFile(file, text);
  return { folder, file };
}
