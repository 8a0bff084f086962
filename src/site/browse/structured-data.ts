/** What the pages for browsing say to machines, as schema.org types in JSON-LD. */
import type { Paper } from '../../model/paper.ts';
import { breadcrumbList, graph, paperList, type Step } from '../structured-lists.ts';

/** @param trail from the page below the home page down to this one */
export function browseStructuredData(
  siteUrl: string,
  trail: readonly Step[],
  papers: readonly Paper[],
): object {
  const lists = papers.length > 0 ? [paperList(siteUrl, papers)] : [];
  return graph(breadcrumbList(siteUrl, trail), ...lists);
}
