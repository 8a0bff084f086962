/** What no program can say of a site, and which of it a person has answered, as its statement says it. */
import { time } from '../../_includes/partials/dated.ts';
import type { Question, SubjectKind } from '../checks/sheet/ledger.ts';
import { editionNamed } from '../model/edition.ts';
import type { HumanCheck } from '../model/human-check.ts';
import type { FileEntry } from '../model/manifest.ts';
import { html, type Markup } from '../site/html.ts';
import type { CheckRecord } from './check-record.ts';
import { shownCount } from './shown-count.ts';
import { shownPage } from './shown-page.ts';

const asked: Readonly<Record<SubjectKind, string>> = {
  page: 'Of each page of a pamphlet',
  picture: 'Of each picture',
  formula: 'Of each formula',
  table: 'Of each table',
  heading: 'Of each heading',
  passage: 'Of each passage in another language',
  abbreviation: 'Of each abbreviation that is spelled out',
  pamphlet: 'Of each pamphlet as a whole',
};

export function checksByPeople(record: CheckRecord): Markup {
  return html`<p>No program can answer these questions. They stand on the sheet that a person ticks for a pamphlet. It shows every page with its parts numbered, and a list of what each part is called. The answers hold for the web page as well, because it says the same.</p>
${questions(record.questions)}
${answered(record)}`;
}

function questions(all: readonly Question[]): Markup {
  const groups = Map.groupBy(all, ({ kind }) => kind);
  return html`<dl>
${[...groups].map(
  ([kind, group]) => html`<dt>${asked[kind]}</dt>
${group.map(({ text }) => html`<dd>${text}</dd>\n`)}`,
)}</dl>`;
}

/** A record is about one file alone: of a pamphlet that has been made anew and differs, nobody knows. */
function answered({ manifest, humanChecks }: CheckRecord): Markup {
  const files = new Map(manifest.files.map((file) => [file.path, file]));
  const pamphlets = manifest.pamphlets.filter(({ path }) => files.has(path));
  const isOf = (file: FileEntry) => (check: HumanCheck) => file.sha256.startsWith(check.sha256);
  const checked = pamphlets.flatMap((pamphlet) => {
    const file = files.get(pamphlet.path);
    const check = file && humanChecks.find(isOf(file));
    return check ? [{ pamphlet, check }] : [];
  });
  const left = pamphlets.length - checked.length;
  const earlier = humanChecks.filter(
    (check) => !manifest.files.some((file) => isOf(file)(check)),
  ).length;
  const all = shownCount(pamphlets.length, 'pamphlet');
  return html`${
    checked.length > 0 &&
    html`<p>Of ${all}, a person has answered all of them with “yes” for ${checked.length}:</p>
<ul>
${checked.map(
  ({ pamphlet: { title, language, edition, page: url }, check: { by, on } }) =>
    html`<li>${shownPage({ url, title, language })}, ${editionNamed(edition).label}: ${by}, ${time(on)}</li>
`,
)}</ul>
`
  }${
    left > 0 &&
    html`<p>There is no record that a person has answered them for ${checked.length > 0 ? `the other ${left}` : `any of the ${all}`}, as they are now.</p>`
  }${
    earlier > 0 &&
    html`
<p>There ${earlier === 1 ? 'is' : 'are'} ${shownCount(earlier, 'record')} of pamphlets that have changed since.</p>`
  }`;
}
