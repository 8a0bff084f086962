/** The way to the same paper in other languages, each named in its own. */
import type { Paper } from '../../src/model/paper.ts';
import { paperUrl } from '../../src/site/addresses.ts';
import { html, type Markup } from '../../src/site/html.ts';
import { ownName } from '../../src/site/translations.ts';
import { langOf } from './lang-of.ts';

/** @param around the language of what they stand in */
export function languageLinks(papers: readonly Paper[], around: string): Markup[] {
  return papers.map(
    (paper) =>
      html`<a href="${paperUrl(paper)}"${langOf(paper.language, around)} hreflang="${paper.language}">${ownName(paper.language)}</a>`,
  );
}
