/** What the pages for browsing say to machines, as schema.org types in JSON-LD. */
import type { Paper } from '../../model/paper.ts';
import { paperUrl } from '../addresses.ts';
import { absolute } from '../publication.ts';

interface Step {
  readonly label: string;
  readonly url: string;
}

/** @param trail from the page below the home page down to this one */
export function browseStructuredData(
  siteUrl: string,
  trail: readonly Step[],
  papers: readonly Paper[],
): object {
  const crumbs = {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ label, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: absolute(siteUrl, url),
    })),
  };
  const list = {
    '@type': 'ItemList',
    itemListElement: papers.map((paper, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      url: absolute(siteUrl, paperUrl(paper)),
      name: paper.title,
    })),
  };
  return {
    '@context': 'https://schema.org',
    '@graph': papers.length > 0 ? [crumbs, list] : [crumbs],
  };
}
