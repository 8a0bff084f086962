/** What a statement holds as data, as text: developments by strand, and commitments. */
import type { Statement } from '../../src/model/statement.ts';
import { html, type Markup, raw } from '../../src/site/html.ts';
import type { Heading } from '../../src/site/markdown/env.ts';
import { renderInline } from '../../src/site/markdown/render.ts';
import { capitalised } from '../../src/site/wording.ts';

export function statementText(statement: Statement): Markup {
  return html`${developments(statement)}
${commitments(statement)}`;
}

/** The headings of that text, for the contents. */
export function statementHeadings({
  previousPeriod,
  developments,
  commitments,
  period,
}: Statement): Heading[] {
  return [
    ...(developments.length > 0
      ? [{ level: 2, id: 'developments', text: developmentsTitle(previousPeriod) }]
      : []),
    ...(commitments.length > 0
      ? [{ level: 2, id: 'commitments', text: `Commitments for ${period}` }]
      : []),
  ];
}

function developmentsTitle(previousPeriod: string | undefined): string {
  return previousPeriod ? `Developments since the ${previousPeriod} statement` : 'Developments';
}

function developments({ strands, developments, previousPeriod }: Statement): Markup | undefined {
  if (developments.length === 0) return undefined;
  return html`<h2 id="developments">${developmentsTitle(previousPeriod)}</h2>
${strands.map(({ id, title }) => {
  const own = developments.filter(({ strand }) => strand === id);
  return (
    own.length > 0 &&
    html`<h3 id="strand-${id}">${title}</h3>
<ul>
${own.map(
  ({ text }) => html`<li>${raw(renderInline(text))}</li>
`,
)}</ul>
`
  );
})}`;
}

function commitments({ strands, commitments, period }: Statement): Markup {
  return html`<h2 id="commitments">Commitments for ${period}</h2>
<ol class="commitments">
${commitments.map(({ id, text, strand, status, outcome }) => {
  const title = strands.find((candidate) => candidate.id === strand)?.title;
  return html`<li id="commitment-${id}">
<p>${raw(renderInline(text))}</p>
${outcome && html`<p>${raw(renderInline(outcome))}</p>`}
<p class="commitment-meta">${title && html`<span>${title}</span> · `}<span class="status">${capitalised(status)}</span></p>
</li>
`;
})}</ol>`;
}
