/** What a search finds: papers, statements and pages, each with what a result says and is filtered by. */
import { dateWords } from '../../../_includes/partials/dated.ts';
import { type Paper, titleInLists } from '../../model/paper.ts';
import { latestKnownDate } from '../../model/paper-date.ts';
import { formatPartialDate, type PartialDate } from '../../model/partial-date.ts';
import type { Statement } from '../../model/statement.ts';
import { pageUrl, paperUrl, statementUrl } from '../addresses.ts';
import { nameInAddress } from '../name-in-address.ts';
import type { Publication } from '../publication.ts';
import { capitalised } from '../wording.ts';

/** A value to filter by, with its name for readers. */
export interface SearchOption {
  readonly value: string;
  readonly label: string;
}

export interface SearchRecord {
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  /** As readers see it; nothing for what has no date of its own. */
  readonly date: string | undefined;
  readonly kind: SearchOption;
  /** Who and what it names beside its text, each as a line. */
  readonly names: readonly string[];
  /** Ids. */
  readonly topics: readonly string[];
  readonly year: string | undefined;
}

type Searched = Pick<Publication, 'papers' | 'statements' | 'pages'>;

/** How many records there are of them. */
export function countSearched({ papers, statements, pages }: Searched): number {
  return papers.length + statements.length + pages.filter(isSearched).length;
}

/** In the order in which results stand that are all as good: papers as listed, statements, pages. */
export function searchRecords({ papers, statements, pages }: Searched): SearchRecord[] {
  return [
    ...papers.map(ofPaper),
    ...statements.map(ofStatement),
    ...pages.filter(isSearched).map((page) => ({
      url: pageUrl(page),
      title: page.title,
      summary: page.summary,
      date: undefined,
      kind: { value: 'page', label: 'About this site' },
      names: [],
      topics: [],
      year: undefined,
    })),
  ];
}

/** The home page says nothing that those it leads to do not say. */
function isSearched({ slug }: { readonly slug: string }): boolean {
  return slug !== 'index';
}

function ofPaper(paper: Paper): SearchRecord {
  return {
    url: paperUrl(paper),
    title: titleInLists(paper),
    summary: paper.summary,
    date: dateWords(paper),
    kind: { value: nameInAddress(paper.kind), label: capitalised(paper.kind) },
    names: [
      ...paper.authors.map(({ name, role }) => (role ? `${name}, ${role}` : name)),
      ...paper.supporters,
      ...(paper.series ? [paper.series] : []),
    ],
    topics: paper.topics,
    year: yearOf(latestKnownDate(paper)),
  };
}

function ofStatement(statement: Statement): SearchRecord {
  const { title, summary, topics, published } = statement;
  return {
    url: statementUrl(statement),
    title,
    summary,
    date: published && `Published ${formatPartialDate(published)}`,
    kind: { value: 'equalities-statement', label: 'Equalities statement' },
    names: [],
    topics,
    year: yearOf(published),
  };
}

function yearOf(date: PartialDate | undefined): string | undefined {
  return date?.slice(0, 4);
}
