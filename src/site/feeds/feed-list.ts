/** The list of all feeds, which a feed reader takes in at once (OPML 2.0, subscription list). */
import type { Opml } from 'feedsmith';
import { KeptResults, keyOf } from '../kept/kept-results.ts';
import { onDemand } from '../on-demand.ts';
import { absolute, type Publication } from '../publication.ts';
import { type Feed, feedGroups } from './feeds.ts';

/** Each feed once, as RSS: a reader that took in all formats would show everything three times. */
export function feedList({ organisation, siteUrl }: Publication, feeds: readonly Feed[]): string {
  const outline = ({ title, description, folder, page }: Feed) => ({
    text: title,
    title,
    type: 'rss',
    version: 'RSS2',
    description,
    language: organisation.language,
    xmlUrl: absolute(siteUrl, `${folder}rss.xml`),
    htmlUrl: absolute(siteUrl, page),
  });
  const list: Opml.Document<Date> = {
    head: {
      title: `${organisation.siteTitle}: all feeds`,
      ownerName: organisation.name,
      ownerEmail: organisation.email,
      docs: 'http://opml.org/spec2.opml',
    },
    body: {
      outlines: feedGroups.flatMap<Opml.Outline<Date>>(({ group, label }) => {
        const outlines = feeds.filter((feed) => feed.group === group).map(outline);
        return label === undefined || outlines.length === 0
          ? outlines
          : [{ text: label, outlines }];
      }),
    },
  };
  const kept = new KeptResults<string>('feed-lists', new URL(import.meta.url));
  return kept.take(keyOf(list), () => onDemand.opml().generateOpml(list));
}
