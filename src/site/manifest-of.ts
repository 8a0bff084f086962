/** What the site stage announces: its pages, and the pamphlets, pictures and files that go with them. */
import { filledText } from '../model/filled-text.ts';
import { everyPaper } from '../model/library.ts';
import type { Manifest } from '../model/manifest.ts';
import { type Paper, titleInLists, versionOf } from '../model/paper.ts';
import { isPagePath } from '../model/site-path.ts';
import { stringsFor } from '../model/strings.ts';
import {
  fileOf,
  type PamphletLink,
  packPamphlet,
  packUrl,
  pamphletLinks,
  paperName,
  paperPamphlet,
  paperSource,
  paperUrl,
  printLinks,
  statementPamphlet,
  statementUrl,
} from './addresses.ts';
import { citationFormats } from './citations/citation-formats.ts';
import { manifestPages } from './manifest-pages.ts';
import { absolute, type Publication } from './publication.ts';
import { redirectsOf } from './redirects.ts';
import { socialPicturesOf } from './social-pictures.ts';

export function manifestOf(publication: Publication): Manifest {
  const { statements, packs, siteUrl, madeOf, strings } = publication;
  const texts = [
    ...everyPaper(publication).map((paper) => {
      const words = stringsFor(strings, paper.language);
      const title = titleInLists(paper, words);
      return {
        entry: inManifest(paper, title),
        url: paperUrl(paper),
        stem: paperPamphlet(paper),
        authors: authorsOf([paper]),
        attachment: paper.attachSource
          ? {
              path: fileOf(paperSource(paper)),
              description: filledText(words.markdownText, { title }),
            }
          : undefined,
      };
    }),
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
    pages: manifestPages(publication),
    redirects: redirectsOf(publication).map(({ url, to, status, entry }) => ({
      url,
      ...(isPagePath(url) && { path: fileOf(url) }),
      to,
      status,
      source: entry.source.file,
    })),
    pamphlets: publications.flatMap(({ entry, url, stem, authors, attachment }) => {
      const { cover } = stringsFor(strings, entry.language);
      return pamphletLinks(stem).map((link) => ({
        ...announced(entry, url, link),
        authors,
        cover,
        ...(attachment && { attachment }),
      }));
    }),
    // Nobody is to hand out a text that is superseded.
    prints: publications
      .filter(({ entry }) => !('superseded' in entry))
      .flatMap(({ entry, url, stem, authors }) => {
        const { editions, forPrinting } = stringsFor(strings, entry.language);
        return printLinks(stem).map((link) => ({
          ...announced(entry, url, link),
          authors,
          readable: fileOf(link.readable),
          title: `${entry.title} – ${editions[link.edition] ?? link.label}`,
          notice: filledText(forPrinting, { address: absolute(siteUrl, link.readable) }),
        }));
      }),
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
function inManifest(paper: Paper, title: string): Paper {
  return { ...paper, slug: paperName(paper), title, listed: versionOf(paper) };
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

interface Announced {
  readonly slug: string;
  readonly title: string;
  readonly language: string;
  readonly listed: string;
  readonly source: { readonly file: string };
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
