/** What the site stage announces: its pages, with their sources, and the pamphlets to be made of them. */
import { fileURLToPath } from 'node:url';
import { everyPaper } from '../model/library.ts';
import type { Manifest, PageEntry } from '../model/manifest.ts';
import { type Paper, titleInLists, versionOf } from '../model/paper.ts';
import { stringsFor } from '../model/strings.ts';
import {
  equalitiesUrl,
  fileOf,
  orderUrl,
  type PamphletLink,
  packPamphlet,
  packUrl,
  pageUrl,
  pamphletLinks,
  paperName,
  paperPamphlet,
  paperSource,
  paperUrl,
  printLinks,
  searchUrl,
  statementPamphlet,
  statementUrl,
} from './addresses.ts';
import { browsePages } from './browse/browse-pages.ts';
import { citationFormats } from './citations/citation-formats.ts';
import { feedsUrl } from './feeds/addresses.ts';
import type { Publication } from './publication.ts';
import { redirectsOf } from './redirects.ts';
import { shownPath } from './shown-path.ts';
import { socialPicturesOf } from './social-pictures.ts';

export function manifestOf(publication: Publication): Manifest {
  const { statements, pages, packs, organisation, siteUrl, madeOf } = publication;
  const [inForce] = statements;
  const ofLayout = (url: string, title: string, layout: string) =>
    page(url, { title, language: organisation.language, source: { file: layoutFile(layout) } });
  const texts = [
    ...everyPaper(publication).map((paper) => ({
      entry: inManifest(paper, publication),
      url: paperUrl(paper),
      stem: paperPamphlet(paper),
      authors: authorsOf([paper]),
      attachment: paper.attachSource ? fileOf(paperSource(paper)) : undefined,
    })),
    ...statements.map((statement) => ({
      entry: statement,
      url: statementUrl(statement),
      stem: statementPamphlet(statement),
      authors: [],
      attachment: undefined,
    })),
  ];
  const publications = [
    ...texts,
    ...packs.map((pack) => ({
      entry: { ...pack, slug: pack.name, listed: newest(pack.papers) },
      url: packUrl(pack),
      stem: packPamphlet(pack),
      authors: authorsOf(pack.papers),
      attachment: undefined,
    })),
  ];
  return {
    version: 1,
    siteUrl,
    ...(madeOf && { madeOf }),
    pages: [
      ...pages.map((entry) => page(pageUrl(entry), entry)),
      ...everyPaper(publication).map((paper) =>
        page(paperUrl(paper), inManifest(paper, publication)),
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
    ],
    redirects: redirectsOf(publication).map(({ url, to, status, entry }) => ({
      url,
      path: fileOf(url),
      to,
      status,
      source: entry.source.file,
    })),
    pamphlets: publications.flatMap(({ entry, url, stem, authors, attachment }) =>
      pamphletLinks(stem).map((link) => ({
        ...announced(entry, url, link),
        authors,
        ...(attachment && { attachment }),
      })),
    ),
    // Nobody is to hand out a text that is superseded.
    prints: publications
      .filter(({ entry }) => !('superseded' in entry))
      .flatMap(({ entry, url, stem, authors }) =>
        printLinks(stem).map((link) => ({
          ...announced(entry, url, link),
          authors,
          readable: fileOf(link.readable),
        })),
      ),
    citations: texts.flatMap(({ entry, url, stem }) =>
      citationFormats.map(({ ending }) => ({
        page: url,
        path: fileOf(stem + ending),
        source: entry.source.file,
      })),
    ),
    socialPictures: socialPicturesOf(publication),
    files: [],
  };
}

/** By the name that commands have for it, and dated by the day on which its text came out. */
function inManifest(paper: Paper, { strings }: Publication): Paper {
  return {
    ...paper,
    slug: paperName(paper),
    title: titleInLists(paper, stringsFor(strings, paper.language)),
    listed: versionOf(paper),
  };
}

interface Described {
  readonly title: string;
  readonly language: string;
  readonly source: { readonly file: string };
}

function page(url: string, { title, language, source }: Described): PageEntry {
  return { url, path: fileOf(url), source: source.file, title, language };
}

/** In the order of the papers, each once. */
function authorsOf(papers: readonly Paper[]): string[] {
  return [...new Set(papers.flatMap(({ authors }) => authors.map(({ name }) => name)))];
}

/** The day on which the last of the papers was listed. */
function newest(papers: readonly Paper[]): string {
  return (
    papers
      .map(({ listed }): string => listed)
      .toSorted()
      .at(-1) ?? ''
  );
}

interface Announced extends Described {
  readonly slug: string;
  readonly listed: string;
}

function announced(entry: Announced, url: string, link: PamphletLink) {
  return {
    slug: entry.slug,
    edition: link.edition,
    page: url,
    path: fileOf(link.url),
    source: entry.source.file,
    title: entry.title,
    language: entry.language,
    dated: entry.listed,
  };
}

function layoutFile(name: string): string {
  const path = fileURLToPath(new URL(`../../_includes/layouts/${name}`, import.meta.url));
  return shownPath(path);
}
