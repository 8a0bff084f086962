/** The pages that the manifest lists, each with what it is made from. */
import { fileURLToPath } from 'node:url';
import { everyPaper } from '../model/library.ts';
import type { PageEntry } from '../model/manifest.ts';
import { titleInLists } from '../model/paper.ts';
import { stringsFor } from '../model/strings.ts';
import {
  equalitiesUrl,
  fileOf,
  orderUrl,
  packUrl,
  pageUrl,
  paperUrl,
  searchUrl,
  statementUrl,
} from './addresses.ts';
import { browsePages } from './browse/browse-pages.ts';
import { feedsUrl } from './feeds/addresses.ts';
import type { Publication } from './publication.ts';
import { shownPath } from './shown-path.ts';

export function manifestPages(publication: Publication): PageEntry[] {
  const { statements, pages, packs, organisation, strings } = publication;
  const [inForce] = statements;
  const ofLayout = (url: string, title: string, layout: string) =>
    page(url, { title, language: organisation.language, source: { file: layoutFile(layout) } });
  return [
    ...pages.map((entry) => page(pageUrl(entry), entry)),
    ...everyPaper(publication).map((paper) =>
      page(paperUrl(paper), {
        ...paper,
        title: titleInLists(paper, stringsFor(strings, paper.language)),
      }),
    ),
    ...(inForce ? [page(equalitiesUrl, inForce)] : []),
    ...statements.map((statement) => page(statementUrl(statement), statement)),
    ...packs.flatMap((pack) => [
      page(packUrl(pack), pack),
      page(orderUrl(pack), {
        ...pack,
        title: `Order sheet: ${pack.title}`,
        language: organisation.language,
      }),
    ]),
    ...browsePages(publication).map(({ url, title, layout }) => ofLayout(url, title, layout)),
    ofLayout(searchUrl, 'Search', 'search.ts'),
    ofLayout(feedsUrl, 'Subscribe by feed', 'feeds.ts'),
    ofLayout('/404.html', 'Page not found', 'not-found.ts'),
  ];
}

interface Described {
  readonly title: string;
  readonly language: string;
  readonly source: { readonly file: string };
}

function page(url: string, { title, language, source }: Described): PageEntry {
  return { url, path: fileOf(url), source: source.file, title, language };
}

function layoutFile(name: string): string {
  const path = fileURLToPath(new URL(`../../_includes/layouts/${name}`, import.meta.url));
  return shownPath(path);
}
