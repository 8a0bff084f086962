/** On screen only, above a paper: the same paper in other languages. */
import type { Paper } from '../../src/model/paper.ts';
import type { Strings } from '../../src/model/strings.ts';
import { html, type Markup } from '../../src/site/html.ts';
import { languageLinks } from './language-links.ts';

/** @param set the paper itself and the others, or nothing */
export function languageNav(
  set: readonly Paper[],
  { slug, language }: Paper,
  { otherLanguages }: Strings,
): Markup | undefined {
  if (set.length === 0) return undefined;
  const others = set.filter((paper) => paper.slug !== slug);
  return html`<nav class="languages" aria-label="${otherLanguages}">
<ul>
${languageLinks(others, language).map((link) => html`<li>${link}</li>\n`)}</ul>
</nav>
`;
}
