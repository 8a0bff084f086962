/** Lists what a content folder holds: texts, pictures, data, and what will not be published. */
import { basename, dirname, join } from 'node:path';
import { filesBelow } from '../model/files-below.ts';
import { isHidden } from '../model/hidden-file.ts';
import type { Problem } from '../model/problem.ts';
import { unlessMissing } from '../model/unless-missing.ts';
import { isPicture } from './picture-name.ts';

export type ContentKind = 'papers' | 'statements' | 'pages';

/** The files of one folder of the content, as paths below it, with `/`, sorted. */
export interface ContentFiles {
  readonly texts: readonly string[];
  readonly pictures: readonly string[];
  /** Numbers for charts. */
  readonly data: readonly string[];
  readonly others: readonly string[];
}

/** Nothing, if there is no folder of this kind. */
export function listContent(content: string, kind: ContentKind): ContentFiles {
  return listFolder(join(content, kind));
}

/** Nothing, if there is no such folder. */
export function listFolder(folder: string): ContentFiles {
  const all = unlessMissing(() => filesBelow(folder)) ?? [];
  const paths = all.filter((path) => !isHidden(path));
  return {
    texts: paths.filter(isText),
    pictures: paths.filter(isPicture),
    data: paths.filter(isData),
    others: paths.filter((path) => !isText(path) && !isPicture(path) && !isData(path)),
  };
}

/** `papers/<slug>/index.md` and `pages/<slug>.md`, by the path below the folder of the kind. */
export function slugOf(path: string): string {
  const name = basename(path, '.md');
  return name === 'index' && path.includes('/') ? basename(dirname(path)) : name;
}

/** @param file the path shown */
export function unusedData(file: string): Problem {
  return {
    code: 'file-unused',
    severity: 'warning',
    file,
    fact: 'No chart takes its numbers from this file.',
    hint: 'Name it in the block of a chart, like “file: numbers.csv”, or keep it in another place.',
  };
}

/** @param file the path shown */
export function unusedPicture(file: string): Problem {
  return {
    code: 'file-unused',
    severity: 'warning',
    file,
    fact: 'This picture is not published: no text shows it.',
    hint: 'Show it in the text beside it, like ![What it shows](file.png), or keep it in another place.',
  };
}

/** @param file the path shown */
export function unusedFile(file: string): Problem {
  const misnamed = /\.(?:md|markdown|txt)\b[^/]*$/i.test(file);
  return {
    code: 'file-unused',
    severity: 'warning',
    file,
    fact: 'This file is not published: it is neither a text (.md) nor a picture.',
    hint: misnamed
      ? 'If it is the text, give it a name that ends in .md, like index.md, and in nothing else.'
      : 'If readers need it, write what it says into the text; if not, keep it in another place.',
  };
}

const isData = (path: string) => path.endsWith('.csv');
const isText = (path: string) => path.endsWith('.md');
