/** The contents of a page: its sections, and theirs. */
import { english, type Strings } from '../../src/model/strings.ts';
import { html, type Markup } from '../../src/site/html.ts';
import type { Heading } from '../../src/site/markdown/env.ts';
import type { RenderedMarkdown } from '../../src/site/markdown/render.ts';

/** The headings of what follows a text: its notes and its references, as far as it has them. */
export function endHeadings(
  { notes, references }: Pick<RenderedMarkdown, 'notes' | 'references'>,
  strings: Strings = english,
): Heading[] {
  return [
    ...(notes ? [{ level: 2, id: 'notes', text: strings.notes }] : []),
    ...(references ? [{ level: 2, id: 'references', text: strings.references }] : []),
  ];
}

/** Lists headings of levels 2 and 3; other pages' parts may be added as further sections. */
export function contents(
  headings: readonly Heading[],
  strings: Strings = english,
): Markup | undefined {
  const sections = headings.filter(({ level }) => level === 2);
  if (sections.length < 2) return undefined;
  return html`<nav class="contents" aria-labelledby="contents">
<h2 id="contents">${strings.contents}</h2>
<ol>
${sections.map(
  (section) => html`<li>${link(section)}${subsections(headings, section)}</li>
`,
)}</ol>
</nav>`;
}

function subsections(headings: readonly Heading[], section: Heading): Markup | undefined {
  const after = headings.slice(headings.indexOf(section) + 1);
  const end = after.findIndex(({ level }) => level === 2);
  const inside = (end < 0 ? after : after.slice(0, end)).filter(({ level }) => level === 3);
  if (inside.length === 0) return undefined;
  return html`<ol>${inside.map((heading) => html`<li>${link(heading)}</li>`)}</ol>`;
}

function link({ id, text }: Heading): Markup {
  // On paper, the pamphlets stage writes in it on which page that is.
  return html`<a href="#${id}"><span>${text}</span><span class="contents-page"></span></a>`;
}
