/** The feeds that a publication has: of everything, of its statements, of each topic and of each kind. */
import type { Statement } from '../../model/statement.ts';
import type { Publication } from '../publication.ts';
import {
  type FeedName,
  facetsWithFeeds,
  feedOfAll,
  feedOfCollection,
  feedOfStatements,
} from './feed-names.ts';
import { type Listed, listing } from './listed.ts';

/** In the order in which people are offered them. */
export const feedGroups = [
  { group: 'all', label: undefined },
  { group: 'topic', label: 'By topic' },
  { group: 'kind', label: 'By kind of paper' },
] as const;

export interface Feed extends FeedName {
  readonly group: (typeof feedGroups)[number]['group'];
  /** What it is of, beside the others: "Governance". */
  readonly name: string;
  readonly description: string;
  /** What changed last comes first; of the same day, as in the listing. */
  readonly entries: readonly Listed[];
}

/** That of everything is always there; another only if it has an entry. */
export function feedsOf(publication: Publication): Feed[] {
  const { organisation, papers, statements, browse } = publication;
  const { shortName, tagline } = organisation;
  const list = listing(publication);
  const about = statementsByTopic(statements);
  const descriptions = {
    topic: (title: string) => `What ${shortName} publishes on the topic “${title}”.`,
    kind: (title: string) => `Papers of ${shortName} of the kind “${title.toLowerCase()}”.`,
  };
  const all: Feed = {
    ...feedOfAll(publication),
    group: 'all',
    name: 'Everything',
    description: tagline,
    entries: list([...papers, ...statements]),
  };
  const ofStatements: Feed = {
    ...feedOfStatements(publication),
    group: 'all',
    name: 'Equalities statements',
    description: `The yearly equalities statements of ${shortName}.`,
    entries: list(statements),
  };
  const ofCollections = facetsWithFeeds.flatMap((facet) =>
    browse[facet].map((collection) => {
      const { title, value, papers } = collection;
      const others = facet === 'topic' ? (about.get(value) ?? []) : [];
      return {
        ...feedOfCollection(publication, collection),
        group: facet,
        name: title,
        description: descriptions[facet](title),
        entries: list([...papers, ...others]),
      };
    }),
  );
  return [all, ...(statements.length > 0 ? [ofStatements] : []), ...ofCollections];
}

function statementsByTopic(statements: readonly Statement[]): ReadonlyMap<string, Statement[]> {
  const topics = new Set(statements.flatMap((statement) => statement.topics));
  return new Map(
    [...topics].map((topic) => [topic, statements.filter((one) => one.topics.includes(topic))]),
  );
}
