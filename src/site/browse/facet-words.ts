/** What the ways to browse are called, and how a page of papers says what they have in common. */
import { counted } from '../wording.ts';
import type { BrowseIndex, Collection } from './browse-index.ts';
import { type Facet, facets } from './traits.ts';

interface FacetWords {
  readonly one: string;
  readonly many: string;
  /** The id of its part on the page that leads to all. */
  readonly id: string;
}

export const facetWords: Readonly<Record<Facet, FacetWords>> = {
  topic: { one: 'Topic', many: 'Topics', id: 'topics' },
  kind: { one: 'Kind of paper', many: 'Kinds of papers', id: 'kinds' },
  series: { one: 'Series', many: 'Series', id: 'series' },
  author: { one: 'Author', many: 'Authors', id: 'authors' },
};

/** The ways to browse that there is something for, in their order. */
export function waysToBrowse(browse: BrowseIndex): FacetWords[] {
  return facets.filter((facet) => browse[facet].length > 0).map((facet) => facetWords[facet]);
}

/** The title of its page, for who sees it apart from the page: "Topic: Funding". */
export function titleOf({ facet, title }: Collection): string {
  return `${facetWords[facet].one}: ${title}`;
}

/** "3 papers on the topic “Funding”". */
export function summaryOf({ facet, value, title, papers }: Collection): string {
  const count = counted(papers.length, 'paper');
  switch (facet) {
    case 'topic':
      return `${count} on the topic “${title}”`;
    case 'kind':
      return `${count} of the kind “${value}”`;
    case 'series':
      return `${count} in the series “${title}”`;
    case 'author':
      return `${count} by ${title}`;
  }
}
