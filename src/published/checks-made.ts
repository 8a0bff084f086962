/** How a site has been tested, as its accessibility statement says it: programs, views, standards. */
import { time } from '../../_includes/partials/dated.ts';
import { type PageView, pageViews } from '../checks/page-views.ts';
import { html, type Markup } from '../site/html.ts';
import { type AccessibilityCheck, accessibilityChecks } from './accessibility-checks.ts';
import { type CheckRecord, countPassed } from './check-record.ts';
import { shownCount } from './shown-count.ts';

export function checksMade(record: CheckRecord): Markup {
  return html`<p>This website was last tested on ${time(record.day)}, against the Web Content Accessibility Guidelines (WCAG) 2.2 at level AA, as far as programs can test that. These programs tested it when this copy of it was made:</p>
${programs(record)}
${views(record)}${claims(record)}`;
}

function programs(record: CheckRecord): Markup {
  const own = 'Programs of our own';
  const groups = Map.groupBy(accessibilityChecks, ({ name }) => {
    const program = record.programs.get(name);
    if (!program) return own;
    return record.ran.has(name) ? `${program.name} ${program.version}` : program.name;
  });
  return html`<dl>
${[...groups].map(
  ([program, checks]) => html`<dt>${program}</dt>
${checks.map((check) => html`<dd>${lookedFor(record, check)}</dd>\n`)}`,
)}</dl>`;
}

function lookedFor(record: CheckRecord, { name, of, looksFor }: AccessibilityCheck): string {
  if (!record.ran.has(name)) return `Not done on this copy: looking in ${of}s for ${looksFor}.`;
  return `Looked in ${shownCount(countPassed(record, of, [name]), of)} for ${looksFor}.`;
}

function views({ ran }: CheckRecord): Markup | undefined {
  if (!ran.has('axe') && !ran.has('html-codesniffer')) return undefined;
  return html`<p>Each page was searched for barriers in ${pageViews.length} views:</p>
<ul>
${pageViews.map((view) => html`<li>${viewShown(view)}</li>\n`)}</ul>
`;
}

function viewShown({ media, scheme, viewport }: PageView): string {
  const colours = `in ${scheme} colours`;
  if (media === 'print') return `in print, ${colours}`;
  return `on a screen, ${colours}, ${viewport.width.toLocaleString('en-GB')} pixels wide`;
}

function claims({ claims }: CheckRecord): Markup | undefined {
  if (claims.size === 0) return undefined;
  return html`<p>The pamphlets claim to conform to these standards:</p>
<ul>
${[...claims].map(
  ([standards, count]) => html`<li>${shownCount(count, 'pamphlet')}: ${standards}</li>\n`,
)}</ul>`;
}
