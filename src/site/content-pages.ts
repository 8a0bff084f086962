/** How Eleventy makes pages of content files: each goes to the template of its kind. */
import { resolve } from 'node:path';
import { homePage } from '../../_includes/layouts/home.ts';
import { plainPage } from '../../_includes/layouts/page.ts';
import { paperPage } from '../../_includes/layouts/paper.ts';
import { statementPage } from '../../_includes/layouts/statement.ts';
import type { Source } from '../model/source.ts';
import { fileOf, pageUrl, paperUrl, statementUrl } from './addresses.ts';
import type { Publication } from './publication.ts';

/** The extension for `md`: a whole page from one typed function, without a layout chain. */
export function contentPages(current: () => Publication) {
  return {
    outputFileExtension: 'html',
    useLayouts: false,
    getData: (inputPath: string) => {
      const page = contentPage(current(), inputPath);
      // A draft is no page.
      return { permalink: page ? fileOf(page.url) : false };
    },
    compile: (_text: string, inputPath: string) => () =>
      contentPage(current(), inputPath)?.render() ?? '',
  };
}

interface ContentPage {
  readonly url: string;
  readonly render: () => string;
}

function contentPage(publication: Publication, inputPath: string): ContentPage | undefined {
  const { papers, statements, pages } = publication;
  const from = ({ source }: { readonly source: Source }) =>
    resolve(source.file) === resolve(inputPath);
  const paper = papers.find(from);
  if (paper) return { url: paperUrl(paper), render: () => paperPage(publication, paper) };
  const statement = statements.find(from);
  if (statement) {
    return { url: statementUrl(statement), render: () => statementPage(publication, statement) };
  }
  const page = pages.find(from);
  if (!page) return undefined;
  const template = page.slug === 'index' ? homePage : plainPage;
  return { url: pageUrl(page), render: () => template(publication, page) };
}
