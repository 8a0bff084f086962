/** The pages of content files: each from the template of its kind. */
import { homePage } from '../../_includes/layouts/home.ts';
import { plainPage } from '../../_includes/layouts/page.ts';
import { paperPage } from '../../_includes/layouts/paper.ts';
import { statementPage } from '../../_includes/layouts/statement.ts';
import { everyPaper } from '../model/library.ts';
import type { Source } from '../model/source.ts';
import { pageUrl, paperUrl, statementUrl } from './addresses.ts';
import type { Publication } from './publication.ts';
import type { SiteFile } from './site-file.ts';

export function contentPages(publication: Publication): SiteFile[] {
  const { statements, pages } = publication;
  const of = <T extends { readonly source: Source }>(
    entry: T,
    url: string,
    template: (publication: Publication, entry: T) => string,
  ) => ({ url, source: entry.source.file, render: () => template(publication, entry) });
  return [
    ...everyPaper(publication).map((paper) => of(paper, paperUrl(paper), paperPage)),
    ...statements.map((statement) => of(statement, statementUrl(statement), statementPage)),
    ...pages.map((page) => of(page, pageUrl(page), page.slug === 'index' ? homePage : plainPage)),
  ];
}
