/** What readers have to know of a paper before they read it, on its page and on the cover of its pamphlet. */
import type { Paper } from '../../src/model/paper.ts';
import type { Strings } from '../../src/model/strings.ts';
import { paperUrl } from '../../src/site/addresses.ts';
import { filled } from '../../src/site/filled.ts';
import { html, type Markup } from '../../src/site/html.ts';
import { type Publication, shownAddress } from '../../src/site/publication.ts';
import { time } from './dated.ts';

export function withdrawnNotice(
  { paperNamed, siteUrl }: Publication,
  { withdrawn }: Paper,
  strings: Strings,
): Markup | undefined {
  if (!withdrawn) return undefined;
  const { date, reason, replacedBy } = withdrawn;
  const instead = paperNamed(replacedBy);
  const since = date.length === 10 ? strings.withdrawnOnDay : strings.withdrawnInMonth;
  return html`<div class="notice" role="note" aria-label="${strings.withdrawnNotice}">
<p><strong>${filled(since, { date: time(date, strings) })}</strong> ${reason}</p>
${
  instead &&
  html`<p>${filled(strings.readInstead, { paper: html`<a href="${paperUrl(instead)}">${instead.title}</a>` })}<span class="print-only"> (${shownAddress(siteUrl, paperUrl(instead))})</span></p>
`
}</div>`;
}

/** Of a version that is kept: where the one that has taken its place is. */
export function supersededNotice(
  { siteUrl }: Publication,
  { slug, superseded }: Paper,
  strings: Strings,
): Markup | undefined {
  if (!superseded) return undefined;
  const newer = paperUrl({ slug });
  const address = html`<a href="${newer}">${shownAddress(siteUrl, newer)}</a>`;
  return html`<div class="notice" role="note" aria-label="${strings.supersededNotice}">
<p><strong>${filled(strings.thisVersion, { date: time(superseded, strings) })}</strong> ${filled(strings.newerVersion, { address })}</p>
</div>`;
}
