/** The frame of every page: head, skip link, masthead, main content, foot. */

import { partsOf } from '../../src/model/filled-text.ts';
import type { SocialPictureEntry } from '../../src/model/manifest.ts';
import { english, type Strings } from '../../src/model/strings.ts';
import { directionOf } from '../../src/site/direction.ts';
import { type FeedName, feedOfAll } from '../../src/site/feeds/feed-names.ts';
import { html, type Markup, raw } from '../../src/site/html.ts';
import { absolute, type Publication } from '../../src/site/publication.ts';
import { runningHead } from '../../src/site/running-heads.ts';
import { pagePolicy } from '../../src/site/security-policy.ts';
import type { Alternate } from '../../src/site/translations.ts';
import { feedLinks } from '../partials/feed-links.ts';
import { langOf } from '../partials/lang-of.ts';
import { masthead } from '../partials/masthead.ts';
import { siteFoot } from '../partials/site-foot.ts';
import { socialMetadata } from '../partials/social-metadata.ts';

export interface PageFrame {
  readonly url: string;
  /** The page’s own title, without the site’s. */
  readonly title: string;
  readonly summary: string;
  readonly language: string;
  /** What is said around its text, if that is not English. */
  readonly strings?: Strings;
  /** The same page in other languages, itself among them. */
  readonly alternates?: readonly Alternate[];
  readonly main: Markup;
  /** The page that is the original of this one, if it is another (`/equalities/`). */
  readonly canonical?: string;
  /** What else its head says of it. */
  readonly metadata?: Markup;
  /** The feed of what this page lists, if it has one of its own. */
  readonly feed?: FeedName | undefined;
  /** What stands for it where its address is shared. */
  readonly picture?: SocialPictureEntry;
  /** schema.org, as JSON-LD. */
  readonly structuredData?: object;
  /** Site path of a script module that this page loads. */
  readonly module?: string;
  /** True for what is published at a date, like a paper: changes its Open Graph type. */
  readonly article?: boolean;
  /** Not for search engines: what is no page of its own, or not the one that readers look for. */
  readonly unlisted?: boolean;
}

export function base(publication: Publication, page: PageFrame): string {
  const { organisation, siteUrl, styleSheet, printSheet, formulaSheet } = publication;
  const hasFormula = String(page.main).includes('<math');
  const address = absolute(siteUrl, page.canonical ?? page.url);
  const home = page.url === '/';
  const frameLang = langOf(organisation.language, page.language);
  const title = home ? organisation.siteTitle : `${page.title} – ${organisation.siteTitle}`;
  return html`<!doctype html>
<html lang="${page.language}" data-running-head="${runningHead(page.title)}"${numbering(page.strings)}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${pagePolicy({ runsScripts: publication.live || page.module !== undefined })}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${page.summary}">
<meta name="color-scheme" content="light dark">
${page.unlisted && html`<meta name="robots" content="noindex">\n`}${(page.canonical || !page.unlisted) && html`<link rel="canonical" href="${address}">`}
${[400, 700].map(
  (
    weight,
  ) => html`<link rel="preload" href="/assets/fonts/atkinson-hyperlegible-next-latin-${weight}-normal.woff2" as="font" type="font/woff2" crossorigin>
`,
)}<link rel="stylesheet" href="${styleSheet}">
<link rel="stylesheet" href="${printSheet}" media="print">
${hasFormula && html`<link rel="stylesheet" href="${formulaSheet}">\n`}<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
${page.alternates?.map(
  ({
    language,
    url,
  }) => html`<link rel="alternate" hreflang="${language}" href="${absolute(siteUrl, url)}">
`,
)}${page.feed && feedLinks(page.feed)}${feedLinks(feedOfAll(publication))}<meta property="og:type" content="${page.article ? 'article' : 'website'}">
<meta property="og:site_name" content="${organisation.siteTitle}">
<meta property="og:title" content="${page.title}">
<meta property="og:description" content="${page.summary}">
<meta property="og:url" content="${address}">
<meta property="og:locale" content="${page.language.replace('-', '_')}">
${socialMetadata(publication, page.picture)}${page.metadata}${page.module && html`<script type="module" src="${page.module}"></script>\n`}${page.structuredData && html`<script type="application/ld+json">${raw(scriptJson(page.structuredData))}</script>`}
</head>
<body>
<a class="skip-link" href="#main"${frameLang}>Skip to main content</a>
${masthead(publication, page.url, page.language)}
<main id="main" tabindex="-1"${directionOf(page.language) === 'rtl' && html` dir="rtl"`}>
${page.main}
</main>
${siteFoot(publication, page.language)}
</body>
</html>
`.toString();
}

/** What stands beside the numbers of printed pages, and which way it runs; the style sheet knows English. */
function numbering(strings = english): Markup | undefined {
  if (strings === english) return undefined;
  const [before, , between, , after] = partsOf(strings.pageNumber);
  return html` data-before-page="${before}" data-before-pages="${between}" data-after-pages="${after}"`;
}

/** JSON that cannot close its script element. */
function scriptJson(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
