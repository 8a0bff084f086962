/** One search: what matches words and filters, and how many results each filter would leave. */
import type { FilterCounts, Filters, Found, Pagefind } from './pagefind.ts';

/** @param request as in the page's address: `q`, and any number of values for each facet */
export async function find(
  pagefind: Pagefind,
  request: URLSearchParams,
  facets: readonly string[],
): Promise<Found> {
  const text = request.get('q');
  const search = (filters: Filters) =>
    // Without words nothing is better than anything else: then the order is that of the listing.
    pagefind.search(text, { filters, ...(text === null && { sort: { order: 'asc' } }) });
  const filters = filtersOf(request, facets);
  const found = await search(filters);
  const counts: Record<string, FilterCounts[string]> = { ...found.filters };
  // Within a facet any value will do, so its own choice does not make the others fewer.
  for (const facet of Object.keys(filters)) {
    const { [facet]: _, ...others } = filters;
    counts[facet] = (await search(others)).filters[facet] ?? {};
  }
  return { results: found.results, filters: counts };
}

function filtersOf(request: URLSearchParams, facets: readonly string[]): Filters {
  const chosen = facets.map((facet) => [facet, { any: request.getAll(facet) }] as const);
  return Object.fromEntries(chosen.filter(([, { any }]) => any.length > 0));
}
