/** What the site stage announces: its pages, with their sources, and the pamphlets to be made of them. */
import { fileURLToPath } from 'node:url';
import type { Manifest, PageEntry, PamphletEntry } from '../model/manifest.ts';
import type { Paper } from '../model/paper.ts';
import type { Statement } from '../model/statement.ts';
import {
  equalitiesUrl,
  fileOf,
  listingUrl,
  pageUrl,
  pamphletLinks,
  paperPamphlet,
  paperSource,
  paperUrl,
  statementPamphlet,
  statementUrl,
} from './addresses.ts';
import type { Publication } from './publication.ts';
import { shownPath } from './shown-path.ts';

export function manifestOf(publication: Publication): Manifest {
  const { papers, statements, pages, organisation, siteUrl } = publication;
  const [inForce] = statements;
  const ofLayout = (url: string, title: string, layout: string) =>
    page(url, { title, language: organisation.language, source: { file: layoutFile(layout) } });
  return {
    version: 1,
    siteUrl,
    pages: [
      ...pages.map((entry) => page(pageUrl(entry), entry)),
      ofLayout(listingUrl, 'Policy papers', 'listing.ts'),
      ...papers.map((paper) => page(paperUrl(paper), paper)),
      ...(inForce ? [page(equalitiesUrl, inForce)] : []),
      ...statements.map((statement) => page(statementUrl(statement), statement)),
      ofLayout('/404.html', 'Page not found', 'not-found.ts'),
    ],
    pamphlets: [
      ...papers.flatMap((paper) =>
        pamphlets(paper, paperUrl(paper), paperPamphlet(paper), {
          authors: paper.authors.map(({ name }) => name),
          ...(paper.attachSource && { attachment: fileOf(paperSource(paper)) }),
        }),
      ),
      ...statements.flatMap((statement) =>
        pamphlets(statement, statementUrl(statement), statementPamphlet(statement), {
          authors: [],
        }),
      ),
    ],
    files: [],
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

function pamphlets(
  entry: Paper | Statement,
  url: string,
  stem: string,
  own: Pick<PamphletEntry, 'authors' | 'attachment'>,
): PamphletEntry[] {
  return pamphletLinks(stem).map((link) => ({
    slug: entry.slug,
    edition: link.edition,
    page: url,
    path: fileOf(link.url),
    source: entry.source.file,
    title: entry.title,
    language: entry.language,
    dated: entry.listed,
    ...own,
  }));
}

function layoutFile(name: string): string {
  const path = fileURLToPath(new URL(`../../_includes/layouts/${name}`, import.meta.url));
  return shownPath(path);
}
