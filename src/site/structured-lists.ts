/** Lists of pages as machines read them: schema.org's, in JSON-LD. */
import type { Paper } from '../model/paper.ts';
import { paperUrl } from './addresses.ts';
import { absolute } from './publication.ts';

export const context = 'https://schema.org';

export interface Step {
  readonly label: string;
  readonly url: string;
}

export function graph(...nodes: readonly object[]): object {
  return { '@context': context, '@graph': nodes };
}

/** @param trail from the page below the home page down to the one that it stands on */
export function breadcrumbList(siteUrl: string, trail: readonly Step[]): object {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ label, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: absolute(siteUrl, url),
    })),
  };
}

export function paperList(siteUrl: string, papers: readonly Paper[]): object {
  return {
    '@type': 'ItemList',
    itemListElement: papers.map((paper, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      url: absolute(siteUrl, paperUrl(paper)),
      name: paper.title,
    })),
  };
}
