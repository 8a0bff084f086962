/** For people: what a feed is, how to use one, and all feeds of the site. */
import { feedFormats, feedListUrl, feedsUrl } from '../../src/site/feeds/addresses.ts';
import { type Feed, feedGroups, feedsOf } from '../../src/site/feeds/feeds.ts';
import { feedLength } from '../../src/site/feeds/listed.ts';
import { html, type Markup } from '../../src/site/html.ts';
import type { Publication } from '../../src/site/publication.ts';
import { base } from './base.ts';

export function feedsPage(publication: Publication): string {
  const { organisation } = publication;
  const title = 'Subscribe by feed';
  const summary = `How to be told of new papers of ${organisation.shortName}, and of changes to those that you know.`;
  return base(publication, {
    url: feedsUrl,
    title,
    summary,
    language: organisation.language,
    main: html`<article class="plain-page">
<header class="page-head">
<h1>${title}</h1>
<p class="summary">${summary}</p>
</header>
<div class="text">
<h2 id="what">What a feed is</h2>
<p>A feed is a file that lists what is new on a site. A program that is called a feed reader looks at it from time to time, and shows you what has come since you last looked.</p>
<p>You need no account here and give no address, so nobody learns that you subscribe. To stop, you take the feed out of your reader.</p>
<h2 id="how">How to use one</h2>
<ol>
<li>Choose a feed reader. There are some for phones and for computers, and some that are web sites. Many programs for e-mail can read feeds as well.</li>
<li>Choose a feed below, and copy its address: click on its link with the right mouse button, or keep your finger on it, and choose to copy the link. You can also open it, and copy what the address bar of your browser shows.</li>
<li>In your reader, choose to add or to follow a feed, and paste the address.</li>
</ol>
<p>Each feed comes in three formats that say the same. If you do not know which to take, take RSS: every reader knows it.</p>
<h2 id="contents">What you get</h2>
<p>An entry of a feed holds the whole text of a paper and leads to its pamphlets. When a paper changes or is withdrawn, its entry starts with that. A feed has up to ${feedLength} papers, those that came or changed last. The site has all of them.</p>
<h2 id="feeds">All feeds</h2>
${sections(feedsOf(publication))}
<h2 id="list">All of them at once</h2>
<p>Most readers can take in a list of feeds, often under “Import”: <a href="${feedListUrl}" type="text/x-opml">all feeds as a list (OPML)</a>.</p>
</div>
</article>`,
  });
}

function sections(feeds: readonly Feed[]): Markup[] {
  return feedGroups.flatMap(({ group, label }) => {
    const own = feeds.filter((feed) => feed.group === group);
    if (own.length === 0) return [];
    return [
      html`${label && html`<h3 id="by-${group}">${label}</h3>\n`}<dl class="feeds">
${own.map(feedLinks)}</dl>
`,
    ];
  });
}

function feedLinks({ name, folder }: Feed): Markup {
  return html`<div><dt>${name}</dt>${feedFormats.map(
    ({ label, type, file }) =>
      html`<dd><a href="${folder}${file}" type="${type}">${label}<span class="visually-hidden">: ${name}</span></a></dd>`,
  )}</div>
`;
}
