/** What the checks of a site have found, as its accessibility statement says it. */

import { time } from '../../_includes/partials/dated.ts';
import { html, type Markup } from '../site/html.ts';
import { accessibilityChecks } from './accessibility-checks.ts';
import { type CheckRecord, countPassed } from './check-record.ts';
import { readerWarnings } from './reader-warnings.ts';
import { shownCount } from './shown-count.ts';
import { shownPage } from './shown-page.ts';

export function checksFound(record: CheckRecord): Markup {
  const passed = (kind: 'page' | 'pamphlet') =>
    shownCount(
      countPassed(
        record,
        kind,
        accessibilityChecks.filter(({ of }) => of === kind).map(({ name }) => name),
      ),
      kind,
    );
  return html`<p>Programs checked this copy of the website on ${time(record.day)}, before it was published: ${passed('page')} and ${passed('pamphlet')}. They found no errors. With an error, it would not have been published.</p>
${leftOut(record)}${warnings(record)}`;
}

function leftOut({ ran, programs }: CheckRecord): Markup | undefined {
  const left = accessibilityChecks.filter(({ name }) => !ran.has(name));
  if (left.length === 0) return undefined;
  return html`<p>Some of the checks were left out. So nothing is known about:</p>
<ul>
${left.map(({ name, of, looksFor }) => {
  const program = programs.get(name);
  return html`<li>${of}s: ${looksFor}${program && ` (${program.name})`}</li>
`;
})}</ul>
`;
}

function warnings({ warnings, manifest }: CheckRecord): Markup {
  const told = readerWarnings(warnings, manifest.pages);
  if (told.length === 0) return html`<p>They gave no warnings.</p>`;
  return html`<p>They gave ${shownCount(told.length, 'warning')}, which a person has to judge:</p>
<ul>
${told.map(
  ({ page, fact }) => html`<li>${shownPage(page)}: ${fact}</li>
`,
)}</ul>`;
}
