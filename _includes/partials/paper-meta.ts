/** Who wrote a paper, who supports it, what it is about and how old it is. */

import type { Topic } from '../../src/model/organisation.ts';
import type { Paper } from '../../src/model/paper.ts';
import { english, type Strings } from '../../src/model/strings.ts';
import { personUrl, seriesUrl, topicUrl } from '../../src/site/addresses.ts';
import { html, type Markup } from '../../src/site/html.ts';
import type { Publication } from '../../src/site/publication.ts';
import { dateLine } from './dated.ts';
import { langOf } from './lang-of.ts';
import { traitLink } from './trait-link.ts';

export function paperMeta(
  publication: Publication,
  paper: Paper,
  strings: Strings = english,
): Markup {
  const { authors, supporters, series } = paper;
  const titles = topicTitles(paper.topics, publication.topics);
  const topics = paper.topics.map(
    (id, index) =>
      // Topics have names in English alone.
      html`<dd${langOf(english.tag, strings.tag)}>${traitLink(publication, topicUrl(id), titles[index] ?? id)}</dd>`,
  );
  const people = authors.map(
    ({ name, role }) =>
      html`<dd>${traitLink(publication, personUrl(name), name)}${role && `, ${role}`}</dd>`,
  );
  return html`<dl class="paper-meta">
${authors.length > 0 && entry(authors.length > 1 ? strings.authors : strings.author, people)}
${
  supporters.length > 0 &&
  entry(
    strings.supportedBy,
    supporters.map((name) => html`<dd>${name}</dd>`),
  )
}
${series && entry(strings.series, html`<dd>${traitLink(publication, seriesUrl(series), series)}</dd>`)}
${entry(strings.date, html`<dd>${dateLine(paper, strings)}</dd>`)}
${entry(topics.length > 1 ? strings.topics : strings.topic, topics)}
</dl>`;
}

/** The names of topics as readers see them, in the order in which they were given. */
export function topicTitles(used: readonly string[], topics: readonly Topic[]): string[] {
  return used.map((id) => topics.find((topic) => topic.id === id)?.title ?? id);
}

function entry(term: string, details: Markup | readonly Markup[]): Markup {
  return html`<div><dt>${term}</dt>${details}</div>
`;
}
