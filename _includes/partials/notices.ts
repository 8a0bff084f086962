/** What readers have to know of a paper before they read it, on its page and on the cover of its pamphlet. */
import type { Paper } from '../../src/model/paper.ts';
import type { PartialDate } from '../../src/model/partial-date.ts';
import { paperUrl } from '../../src/site/addresses.ts';
import { html, type Markup } from '../../src/site/html.ts';
import { type Publication, shownAddress } from '../../src/site/publication.ts';
import { time } from './dated.ts';

export function withdrawnNotice(
  { papers, siteUrl }: Publication,
  { withdrawn }: Paper,
): Markup | undefined {
  if (!withdrawn) return undefined;
  const { date, reason, replacedBy } = withdrawn;
  const instead = papers.find(({ slug }) => slug === replacedBy);
  return html`<div class="notice" role="note" aria-label="Withdrawn">
<p><strong>Withdrawn ${onDate(date)}:</strong> ${reason}</p>
${
  instead &&
  html`<p>Read instead: <a href="${paperUrl(instead)}">${instead.title}</a><span class="print-only"> (${shownAddress(siteUrl, paperUrl(instead))})</span></p>
`
}</div>`;
}

/** Of a version that is kept: where the one that has taken its place is. */
export function supersededNotice(
  { siteUrl }: Publication,
  { slug, superseded }: Paper,
): Markup | undefined {
  if (!superseded) return undefined;
  const newer = paperUrl({ slug });
  return html`<div class="notice" role="note" aria-label="Superseded">
<p><strong>This is the version of ${time(superseded)}.</strong> A newer version is at <a href="${newer}">${shownAddress(siteUrl, newer)}</a>.</p>
</div>`;
}

/** "on 9 September 2026", "in September 2026" */
function onDate(date: PartialDate): Markup {
  return html`${date.length === 10 ? 'on' : 'in'} ${time(date)}`;
}
