/** What results can be filtered by: topics, kinds and years that something has, with how many have it. */
import type { Topic } from '../../model/organisation.ts';
import type { SearchOption, SearchRecord } from './search-records.ts';

export interface SearchFacet {
  /** Its key in addresses and in the index. */
  readonly name: string;
  readonly legend: string;
  readonly options: readonly CountedOption[];
}

export interface CountedOption extends SearchOption {
  readonly count: number;
}

/** Those with a choice: one option would be no filter. */
export function searchFacets(
  records: readonly SearchRecord[],
  topics: readonly Topic[],
): SearchFacet[] {
  const years = [...new Set(records.flatMap(({ year }) => year ?? []))].toSorted().toReversed();
  const kinds = new Map(records.map(({ kind }) => [kind.value, kind.label]));
  const facets = [
    {
      name: 'topic',
      legend: 'Topic',
      values: topics.map(({ id, title }) => ({ value: id, label: title })),
    },
    {
      name: 'kind',
      legend: 'Kind',
      values: [...kinds].map(([value, label]) => ({ value, label })),
    },
    { name: 'year', legend: 'Year', values: years.map((year) => ({ value: year, label: year })) },
  ];
  const counts = countFilters(records);
  return facets
    .map(({ name, legend, values }) => ({
      name,
      legend,
      options: values
        .map((option) => ({ ...option, count: counts.get(`${name} ${option.value}`) ?? 0 }))
        .filter(({ count }) => count > 0),
    }))
    .filter(({ options }) => options.length > 1);
}

/** The values of a record for each facet, by the facet's name. */
export function filtersOf({ topics, kind, year }: SearchRecord): [name: string, value: string][] {
  return [
    ...topics.map((topic) => ['topic', topic] as [string, string]),
    ['kind', kind.value],
    ...(year ? [['year', year] as [string, string]] : []),
  ];
}

function countFilters(records: readonly SearchRecord[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const record of records) {
    for (const [name, value] of filtersOf(record)) {
      const key = `${name} ${value}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}
