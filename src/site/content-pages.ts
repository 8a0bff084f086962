/** How Eleventy makes pages of content files: each goes to the template of its kind. */
import { resolve } from 'node:path';
import { homePage } from '../../_includes/layouts/home.ts';
import { plainPage } from '../../_includes/layouts/page.ts';
import { paperPage } from '../../_includes/layouts/paper.ts';
import { statementPage } from '../../_includes/layouts/statement.ts';
import { everyPaper } from '../model/library.ts';
import type { Source } from '../model/source.ts';
import { fileOf, pageUrl, paperUrl, statementUrl } from './addresses.ts';
import type { Publication } from './publication.ts';

/** The extension for `md`: a whole page from one typed function, without a layout chain. */
export function contentPages(current: () => Publication) {
  let indexed: { readonly publication: Publication; readonly pages: PagesByFile } | undefined;
  const pageOf = (inputPath: string): ContentPage | undefined => {
    const publication = current();
    if (indexed?.publication !== publication) {
      indexed = { publication, pages: pagesByFile(publication) };
    }
    return indexed.pages.get(resolve(inputPath));
  };
  return {
    outputFileExtension: 'html',
    useLayouts: false,
    getData: (inputPath: string) => {
      const page = pageOf(inputPath);
      // A draft is no page.
      return { permalink: page ? fileOf(page.url) : false };
    },
    compile: (_text: string, inputPath: string) => () => pageOf(inputPath)?.render() ?? '',
  };
}

interface ContentPage {
  readonly url: string;
  readonly render: () => string;
}

type PagesByFile = ReadonlyMap<string, ContentPage>;

function pagesByFile(publication: Publication): PagesByFile {
  const { statements, pages } = publication;
  const entry = ({ source }: { readonly source: Source }, url: string, render: () => string) =>
    [resolve(source.file), { url, render }] as const;
  return new Map([
    ...everyPaper(publication).map((paper) =>
      entry(paper, paperUrl(paper), () => paperPage(publication, paper)),
    ),
    ...statements.map((statement) =>
      entry(statement, statementUrl(statement), () => statementPage(publication, statement)),
    ),
    ...pages.map((page) => {
      const template = page.slug === 'index' ? homePage : plainPage;
      return entry(page, pageUrl(page), () => template(publication, page));
    }),
  ]);
}
