/** Which warnings of the checks concern who reads the site, and are told there: those of barriers on its pages. */
import type { PageEntry } from '../model/manifest.ts';
import type { Problem } from '../model/problem.ts';
import { type ProblemCode, problemCodes } from '../model/problem-codes.ts';

/** All others are for editors: of files, of drafts, of what is still to be written. */
const barriers: ReadonlySet<ProblemCode> = new Set([
  'footnote-part',
  'footnote-typed',
  'formula-mark',
  'heading-bold',
  'language-words',
  'link-missing',
  'link-vague',
  'list-mark',
]);

export interface ReaderWarning {
  readonly page: PageEntry;
  /** In the words of the catalogue: those of the problem itself can quote what is not published. */
  readonly fact: string;
}

/** Each barrier of a page once, however often it is there; nothing of what has no page. */
export function readerWarnings(
  problems: readonly Problem[],
  pages: readonly PageEntry[],
): ReaderWarning[] {
  const pageOf = new Map(pages.toReversed().map((page) => [page.source, page]));
  const found = problems.flatMap(({ code, file }) => {
    const page = barriers.has(code) ? pageOf.get(file) : undefined;
    return page ? [{ page, fact: problemCodes[code] }] : [];
  });
  return [...new Map(found.map((each) => [`${each.page.url} ${each.fact}`, each])).values()];
}
