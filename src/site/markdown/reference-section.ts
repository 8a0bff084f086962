/** The list of references at the end of a text, each with links back to where it is referred to. */

import { filledText } from '../../model/filled-text.ts';
import type { CitationPart } from '../citations/house-style.ts';
import { html, type Markup } from '../html.ts';
import type { MarkdownEnv } from './env.ts';
import { entryId, markId } from './reference-marks.ts';

/** Empty for a text without references. */
export function referenceSection({
  works = [],
  referenceMarks,
  onPage,
  strings,
}: MarkdownEnv): string {
  if (works.length === 0) return '';
  const entries = works.map((reference) => {
    const marks = [...referenceMarks.entries()].filter(([, id]) => id === reference.id);
    const backlinks = marks.map(
      ([index], place) =>
        html` <a class="note-back" href="#${markId(index + 1)}" role="doc-backlink">${strings.backToText}${onPage && html`<span class="visually-hidden"> ${filledText(strings.ofReference, { reference: reference.label })}</span>`}${marks.length > 1 && filledText(strings.place, { number: String(place + 1) })}</a>`,
    );
    return html`<li id="${entryId(reference)}" dir="auto">${reference.parts.map(part)}${backlinks.length > 0 && html`<span class="backlinks">${backlinks}</span>`}</li>
`;
  });
  return String(html`<section class="references" aria-labelledby="references">
<h2 id="references">${strings.references}</h2>
<ul>
${entries}</ul>
</section>
`);
}

function part({ text, is }: CitationPart): Markup {
  if (is === 'work') return html`<cite>${text}</cite>`;
  return is === 'address' ? html`<a href="${text}">${text}</a>` : html`${text}`;
}
