/** Who wrote a paper, who supports it, what it is about and how old it is. */

import type { Topic } from '../../src/model/organisation.ts';
import type { Paper } from '../../src/model/paper.ts';
import { personUrl, seriesUrl, topicUrl } from '../../src/site/addresses.ts';
import { html, type Markup } from '../../src/site/html.ts';
import type { Publication } from '../../src/site/publication.ts';
import { dateLine } from './dated.ts';
import { traitLink } from './trait-link.ts';

export function paperMeta(publication: Publication, paper: Paper): Markup {
  const { authors, supporters, series } = paper;
  const titles = topicTitles(paper.topics, publication.topics);
  const topics = paper.topics.map((id, index) =>
    traitLink(publication, topicUrl(id), titles[index] ?? id),
  );
  const people = authors.map(
    ({ name, role }) =>
      html`${traitLink(publication, personUrl(name), name)}${role && `, ${role}`}`,
  );
  return html`<dl class="paper-meta">
${authors.length > 0 && entry(authors.length > 1 ? 'Authors' : 'Author', people)}
${supporters.length > 0 && entry('Supported by', supporters)}
${series && entry('Series', [traitLink(publication, seriesUrl(series), series)])}
${entry('Date', [dateLine(paper)])}
${entry(topics.length > 1 ? 'Topics' : 'Topic', topics)}
</dl>`;
}

/** The names of topics as readers see them, in the order in which they were given. */
export function topicTitles(used: readonly string[], topics: readonly Topic[]): string[] {
  return used.map((id) => topics.find((topic) => topic.id === id)?.title ?? id);
}

function entry(term: string, details: readonly (string | Markup)[]): Markup {
  return html`<div><dt>${term}</dt>${details.map((detail) => html`<dd>${detail}</dd>`)}</div>
`;
}
