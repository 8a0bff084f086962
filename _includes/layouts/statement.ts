/** An equalities statement: its page, the page of the one in force, and its pamphlet. */
import type { Statement } from '../../src/model/statement.ts';
import { statementBefore } from '../../src/model/statement-chain.ts';
import { english } from '../../src/model/strings.ts';
import { equalitiesUrl, statementPamphlet, statementUrl } from '../../src/site/addresses.ts';
import { citableStatement } from '../../src/site/citations/citable.ts';
import { directionOf } from '../../src/site/direction.ts';
import { feedOfStatements } from '../../src/site/feeds/feed-names.ts';
import { html, type Markup, raw } from '../../src/site/html.ts';
import { renderText } from '../../src/site/markdown/render-text.ts';
import { absolute, type Publication } from '../../src/site/publication.ts';
import { picturesBelow } from '../../src/site/shown-pictures.ts';
import { pictureOfStatement } from '../../src/site/social-pictures.ts';
import { statementStructuredData } from '../../src/site/structured-data.ts';
import { spokenPeriod } from '../../src/site/wording.ts';
import { citationMetadata } from '../partials/citation-metadata.ts';
import { cite } from '../partials/cite.ts';
import { colophon } from '../partials/colophon.ts';
import { contents, endHeadings } from '../partials/contents.ts';
import { cover } from '../partials/cover.ts';
import { time } from '../partials/dated.ts';
import { linkAddresses } from '../partials/link-addresses.ts';
import { pamphletList } from '../partials/pamphlet-list.ts';
import { printList } from '../partials/print-list.ts';
import { statementLink } from '../partials/statement-link.ts';
import { statementNotice } from '../partials/statement-notice.ts';
import { statementHeadings, statementText } from '../partials/statement-text.ts';
import { statementTimeline } from '../partials/statement-timeline.ts';
import { tickTable } from '../partials/tick-table.ts';
import { base } from './base.ts';

/** @param inForce true for `/equalities/`, which shows the statement that is in force */
export function statementPage(
  publication: Publication,
  statement: Statement,
  inForce = false,
): string {
  const url = statementUrl(statement);
  const citable = citableStatement(publication, statement);
  const rendered = renderText(statement.source, {
    pictureBase: url,
    findPicture: picturesBelow(publication, url),
  });
  return base(publication, {
    url: inForce ? equalitiesUrl : url,
    canonical: url,
    title: statement.title,
    summary: statement.summary,
    language: statement.language,
    article: true,
    picture: pictureOfStatement(publication, statement),
    feed: feedOfStatements(publication),
    metadata: citationMetadata(citable),
    structuredData: statementStructuredData(publication, statement),
    main: html`${!inForce && html`<p class="back-link"><a href="${equalitiesUrl}">Our equalities work</a></p>`}
<article class="publication" dir="${directionOf(statement.language)}">
${cover(publication, {
  kind: 'Equalities statement',
  title: statement.title,
  summary: statement.summary,
  dated: dated(statement),
  notice: statementNotice(publication, statement),
})}
<div class="front-matter">
<dl class="paper-meta">
<div><dt>Period</dt><dd>${statement.period}</dd></div>
${replaces(publication, statement)}
<div><dt>Reviewed</dt><dd>${statement.reviewed}</dd></div>
${statement.published && html`<div><dt>Published</dt><dd>${time(statement.published)}</dd></div>`}
${statement.reviewBy && html`<div><dt>Review due by</dt><dd>${time(statement.reviewBy)}</dd></div>`}
</dl>
${pamphletList(statementPamphlet(statement), statement.title)}
${printList(statementPamphlet(statement), statement.title)}
${contents([
  ...rendered.headings,
  ...statementHeadings(statement, publication.statements),
  ...endHeadings({ ...rendered, references: '' }),
])}
</div>
<div class="text">
${raw(rendered.html)}
${statementText(statement, publication.statements)}
${tickTable(statement, publication.statements)}
${raw(rendered.notes)}
</div>
${cite(citable, english, 'Cite this statement')}
${linkAddresses(rendered.links, absolute(publication.siteUrl, url))}
${colophon(
  publication,
  { url },
  {
    term: statement.published ? 'Date' : 'Period',
    detail: dated(statement),
  },
)}
</article>
${statementTimeline(publication, inForce ? equalitiesUrl : url)}`,
  });
}

function dated({ period, published }: Statement): Markup {
  return published ? html`Published ${time(published)}` : html`${spokenPeriod(period)}`;
}

/** The statement before it, which is not on the site if it is older than the site. */
function replaces({ statements }: Publication, statement: Statement): Markup | undefined {
  const { previousPeriod } = statement;
  if (previousPeriod === undefined) return undefined;
  const before = statementBefore(statement, statements);
  const text = `${previousPeriod} statement`;
  return html`<div><dt>Replaces</dt><dd>${before ? statementLink(before, text) : text}</dd></div>`;
}
