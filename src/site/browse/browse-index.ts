/** The papers by topic, kind, series and author: made once for a publication, in one pass over it. */
import type { Library } from '../../model/library.ts';
import type { Paper } from '../../model/paper.ts';
import { paperKinds } from '../../model/paper-kinds.ts';
import { capitalised } from '../wording.ts';
import { type Facet, type Trait, traitsOf } from './traits.ts';

/** Papers that have a trait in common. */
export interface Collection extends Trait {
  /** As readers see it: "SEND and inclusion", "Policy position". */
  readonly title: string;
  /** At least one, in the order of the listing. */
  readonly papers: readonly Paper[];
}

/** Only what there are papers for: topics and kinds in their own order, names by the alphabet. */
export interface BrowseIndex extends Readonly<Record<Facet, readonly Collection[]>> {
  /** Where their pages stand. A version that is kept can have what no paper has any more. */
  readonly urls: ReadonlySet<string>;
}

export function browseIndex({ papers, topics }: Pick<Library, 'papers' | 'topics'>): BrowseIndex {
  const found = new Map<string, { trait: Trait; papers: Paper[] }>();
  for (const paper of papers) {
    for (const trait of traitsOf(paper)) {
      const known = found.get(trait.url) ?? { trait, papers: [] };
      known.papers.push(paper);
      found.set(trait.url, known);
    }
  }
  const titles = new Map(topics.map(({ id, title }) => [id, title]));
  const all = [...found.values()].map(({ trait, papers }) => ({
    ...trait,
    title: titleOf(trait, titles),
    papers,
  }));
  const of = (facet: Facet) => all.filter((collection) => collection.facet === facet);
  return {
    urls: new Set(found.keys()),
    topic: inOrder(of('topic'), [...titles.keys()]),
    kind: inOrder(of('kind'), paperKinds),
    series: of('series').toSorted(byTitle),
    author: of('author').toSorted(byTitle),
  };
}

function titleOf({ facet, value }: Trait, topics: ReadonlyMap<string, string>): string {
  if (facet === 'topic') return topics.get(value) ?? value;
  return facet === 'kind' ? capitalised(value) : value;
}

function inOrder(collections: readonly Collection[], values: readonly string[]): Collection[] {
  const places = new Map(values.map((value, place) => [value, place]));
  const place = ({ value }: Collection) => places.get(value) ?? places.size;
  return collections.toSorted((a, b) => place(a) - place(b));
}

function byTitle(a: Collection, b: Collection): number {
  return a.title.localeCompare(b.title, 'en');
}
