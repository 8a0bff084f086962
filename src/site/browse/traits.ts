/** What a paper can have in common with others, and where the page of all that have it stands. */
import type { Paper } from '../../model/paper.ts';
import { kindUrl, personUrl, seriesUrl, topicUrl } from '../addresses.ts';

/** The ways to browse, in the order in which pages offer them. */
export const facets = ['topic', 'kind', 'series', 'author'] as const;

export type Facet = (typeof facets)[number];

export interface Trait {
  readonly facet: Facet;
  /** The id of a topic; otherwise as the paper has it. */
  readonly value: string;
  readonly url: string;
}

export type Traited = Pick<Paper, 'topics' | 'kind' | 'series' | 'authors'>;

/** Each trait once, however often the paper names it. */
export function traitsOf({ topics, kind, series, authors }: Traited): Trait[] {
  const names = authors.map(({ name }) => name);
  return [
    ...[...new Set(topics)].map(
      (id) => ({ facet: 'topic', value: id, url: topicUrl(id) }) as const,
    ),
    { facet: 'kind', value: kind, url: kindUrl(kind) },
    ...(series ? [{ facet: 'series', value: series, url: seriesUrl(series) } as const] : []),
    ...[...new Set(names)].map(
      (name) => ({ facet: 'author', value: name, url: personUrl(name) }) as const,
    ),
  ];
}
