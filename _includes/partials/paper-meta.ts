/** Who wrote a paper, who supports it, what it is about and how old it is. */

import type { Topic } from '../../src/model/organisation.ts';
import type { Paper } from '../../src/model/paper.ts';
import { personUrl, seriesUrl, topicUrl } from '../../src/site/addresses.ts';
import { html, type Markup } from '../../src/site/html.ts';
import { dateLine } from './dated.ts';

export function paperMeta(paper: Paper, topics: readonly Topic[]): Markup {
  const { authors, supporters, series } = paper;
  return html`<dl class="paper-meta">
${authors.length > 0 && entry(authors.length > 1 ? 'Authors' : 'Author', authors.map(person))}
${supporters.length > 0 && entry('Supported by', supporters)}
${series && entry('Series', [html`<a href="${seriesUrl(series)}">${series}</a>`])}
${entry('Date', [dateLine(paper)])}
${entry(paper.topics.length > 1 ? 'Topics' : 'Topic', topicLinks(paper.topics, topics))}
</dl>`;
}

/** The names of topics as readers see them, in the order in which they were given. */
export function topicTitles(used: readonly string[], topics: readonly Topic[]): string[] {
  return used.map((id) => topics.find((topic) => topic.id === id)?.title ?? id);
}

function topicLinks(used: readonly string[], topics: readonly Topic[]): Markup[] {
  const titles = topicTitles(used, topics);
  return used.map((id, index) => html`<a href="${topicUrl(id)}">${titles[index]}</a>`);
}

function person({ name, role }: Paper['authors'][number]): Markup {
  return html`<a href="${personUrl(name)}">${name}</a>${role && `, ${role}`}`;
}

function entry(term: string, details: readonly (string | Markup)[]): Markup {
  return html`<div><dt>${term}</dt>${details.map((detail) => html`<dd>${detail}</dd>`)}</div>
`;
}
