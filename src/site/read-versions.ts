/** Takes the kept versions of papers out of all texts of papers: those in a folder `versions`, one for each date. */
import type { Paper } from '../model/paper.ts';
import { type FullDate, isFullDate } from '../model/partial-date.ts';
import type { Problem } from '../model/problem.ts';
import type { ReadContent, ReadText } from './read-content.ts';
import { isOfVersion } from './texts-beside.ts';

type Front = Omit<Paper, 'slug' | 'source' | 'superseded'>;

/** A text of a paper as it once was. Its slug is that of the paper. */
export interface ReadVersion extends ReadText<Front> {
  /** The name of its folder. */
  readonly date: FullDate;
}

export interface ReadPapers extends ReadContent<Front> {
  /** The oldest first. */
  readonly versions: readonly ReadVersion[];
}

export function readVersions(read: ReadContent<Front>): ReadPapers {
  const inVersions = read.texts.filter(({ path }) => isOfVersion(path));
  const texts = read.texts.filter(({ path }) => !isOfVersion(path));
  const papers = new Map(texts.map((text) => [text.slug, text]));
  const versions: ReadVersion[] = [];
  const problems = [...read.problems];
  for (const text of inVersions) {
    const [slug = '', , date = '', ...rest] = text.path.split('/');
    const paper = papers.get(slug);
    if (paper && isFullDate(date) && rest.join('/') === 'index.md') {
      // Of a draft, nothing is published.
      versions.push({ ...text, slug, date, isHidden: paper.isHidden || text.isHidden });
    } else {
      problems.push(misplaced(text.file, paper ? undefined : slug));
    }
  }
  return { ...read, texts, versions, problems };
}

function misplaced(file: string, missing: string | undefined): Problem {
  return {
    code: 'version-place',
    severity: 'error',
    file,
    fact:
      missing === undefined
        ? 'In the folder “versions” of a paper, a text is called index.md, in a folder named for its date.'
        : `There is no paper "${missing}" of which this could be a version.`,
    hint: 'Let “npm run new -- version SLUG” keep the version, or move the file.',
  };
}
