/** The files of the site that no content file stands for, and of which there is one each. */
import { feedsPage } from '../../_includes/layouts/feeds.ts';
import { notFound } from '../../_includes/layouts/not-found.ts';
import { searchPage } from '../../_includes/layouts/search.ts';
import { statementPage } from '../../_includes/layouts/statement.ts';
import { manifestName } from '../model/manifest.ts';
import { equalitiesUrl, redirectsPath, searchUrl } from './addresses.ts';
import type { Assets } from './assets.ts';
import { feedsUrl } from './feeds/addresses.ts';
import { icon } from './icon.ts';
import { manifestOf } from './manifest-of.ts';
import type { Publication } from './publication.ts';
import { redirectLines, redirectsOf } from './redirects.ts';
import { headerLines } from './security-policy.ts';
import { robots, sitemap } from './sitemap.ts';

export interface GeneratedFile {
  readonly name: string;
  /** Where it stands; undefined if this publication has none. */
  readonly url: (publication: Publication) => string | undefined;
  readonly render: () => string;
}

export function generatedFiles(current: () => Publication, assets: () => Assets): GeneratedFile[] {
  return [
    {
      name: 'statement-in-force',
      url: ({ statements }) => (statements.length > 0 ? equalitiesUrl : undefined),
      render: () => {
        const [inForce] = current().statements;
        return inForce ? statementPage(current(), inForce, true) : '';
      },
    },
    { name: 'feeds', url: () => feedsUrl, render: () => feedsPage(current()) },
    { name: 'not-found', url: () => '/404.html', render: () => notFound(current()) },
    { name: 'sitemap', url: () => '/sitemap.xml', render: () => sitemap(current()) },
    { name: 'robots', url: () => '/robots.txt', render: () => robots(current()) },
    { name: 'headers', url: () => '/_headers', render: headerLines },
    {
      name: 'redirects',
      url: () => redirectsPath,
      render: () => redirectLines(redirectsOf(current())),
    },
    { name: 'icon', url: () => '/assets/icon.svg', render: () => icon(current().organisation) },
    { name: 'styles', url: ({ styleSheet }) => styleSheet, render: () => assets().styles.text },
    {
      name: 'print-styles',
      url: ({ printSheet }) => printSheet,
      render: () => assets().print.text,
    },
    { name: 'feed-styles', url: ({ feedSheet }) => feedSheet, render: () => assets().feed.text },
    {
      name: 'formula-styles',
      url: ({ formulaSheet }) => formulaSheet,
      render: () => assets().formula.text,
    },
    { name: 'search', url: () => searchUrl, render: () => searchPage(current()) },
    {
      name: 'search-module',
      url: ({ searchModule }) => searchModule,
      render: () => assets().search.text,
    },
    {
      name: 'manifest',
      url: () => `/${manifestName}`,
      render: () => `${JSON.stringify(manifestOf(current()), null, 2)}\n`,
    },
  ];
}
