/** Addresses from which readers are led on: those that a page once had, and those of versions that are in force. */
import type { Library } from '../model/library.ts';
import type { RedirectEntry } from '../model/manifest.ts';
import type { Page } from '../model/page.ts';
import { type Paper, versionOf } from '../model/paper.ts';
import type { Statement } from '../model/statement.ts';
import { pageUrl, paperUrl, statementUrl, versionUrl } from './addresses.ts';
import { movedWith } from './moved-papers.ts';

export interface Redirect extends Pick<RedirectEntry, 'url' | 'to' | 'status'> {
  /** What readers are led to. */
  readonly entry: Pick<Paper | Statement | Page, 'title' | 'language' | 'source'>;
}

export function redirectsOf({
  papers,
  versions,
  statements,
  pages,
}: Pick<Library, 'papers' | 'versions' | 'statements' | 'pages'>): Redirect[] {
  const aliases = [
    ...papers.flatMap((paper) => moved(paper, paperUrl(paper))),
    ...statements.flatMap((statement) => moved(statement, statementUrl(statement))),
    ...pages.flatMap((page) => moved(page, pageUrl(page))),
  ];
  const written = new Set(aliases.map(({ url }) => url));
  return [
    ...aliases,
    ...papers.map((paper) => ({
      url: versionUrl(paper, versionOf(paper)),
      to: paperUrl(paper),
      status: 302 as const,
      entry: paper,
    })),
    // What an editor has written holds.
    ...papers
      .flatMap((paper) => movedWith(paper, versions.get(paper.slug) ?? []))
      .filter(({ url }) => !written.has(url)),
  ];
}

function moved(entry: Paper | Statement | Page, to: string): Redirect[] {
  return entry.aliases.map((url) => ({ url, to, status: 301, entry }));
}

/** For hosts that read such a file: an address, where it leads, and the status of the answer, a line each. */
export function redirectLines(
  redirects: readonly Pick<Redirect, 'url' | 'to' | 'status'>[],
): string {
  return redirects.map(({ url, to, status }) => `${url} ${to} ${status}\n`).join('');
}
