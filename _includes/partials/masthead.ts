/** The site's name and its navigation, above every page. */
import { searchUrl } from '../../src/site/addresses.ts';
import { html, type Markup } from '../../src/site/html.ts';
import type { Publication } from '../../src/site/publication.ts';
import { langOf } from './lang-of.ts';

/** @param language of the page, which may be another than the site’s */
export function masthead(
  { organisation, navigation }: Publication,
  current: string,
  language: string,
): Markup {
  return html`<header class="masthead"${langOf(organisation.language, language)}>
<div class="masthead-inner">
<a class="brand" href="/"${current === '/' && html` aria-current="page"`}><span class="brand-short">${organisation.shortName}</span> <span class="brand-title">${rest(organisation)}</span></a>
<nav aria-label="Main">
<ul>
${[...navigation, { label: 'Search', url: searchUrl }].map(({ label, url }) => {
  // Every page stands below the home page, and is none of a section that it would be.
  const isAround = url !== '/' && current.startsWith(url);
  const here = url === current ? 'page' : isAround ? 'true' : undefined;
  return html`<li><a href="${url}"${here && html` aria-current="${here}"`}>${label}</a></li>
`;
})}</ul>
</nav>
</div>
</header>`;
}

/** The site's title without the short name that it starts with, which is set apart. */
function rest({ siteTitle, shortName }: Publication['organisation']): string {
  return siteTitle.startsWith(shortName) ? siteTitle.slice(shortName.length).trim() : siteTitle;
}
