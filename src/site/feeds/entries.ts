/** What feeds say of a paper or a statement: who, what, when, the full text and the pamphlets. */
import { convertHtmlToAbsoluteUrls } from '@11ty/eleventy-plugin-rss';
import { statementText } from '../../../_includes/partials/statement-text.ts';
import type { Topic } from '../../model/organisation.ts';
import { type Paper, titleInLists } from '../../model/paper.ts';
import {
  compareNewestFirst,
  type FullDate,
  type PartialDate,
  startOfDay,
} from '../../model/partial-date.ts';
import type { Statement } from '../../model/statement.ts';
import { stringsFor } from '../../model/strings.ts';
import {
  type PamphletLink,
  pamphletLinks,
  paperPamphlet,
  paperUrl,
  statementPamphlet,
  statementUrl,
} from '../addresses.ts';
import { directionOf } from '../direction.ts';
import { renderText } from '../markdown/render-text.ts';
import { absolute, type Publication } from '../publication.ts';
import { tagUri } from '../tag-uri.ts';
import { newsOf } from './news.ts';

export interface FeedEntry {
  /** A tag URI (RFC 4151): it survives a new title, and the move of the site to another host. */
  readonly id: string;
  readonly title: string;
  readonly url: string;
  /** Plain text. What is new of it comes first. */
  readonly summary: string;
  readonly authors: readonly string[];
  readonly topics: readonly Topic[];
  readonly language: string;
  /** The day on which this site first published the entry. */
  readonly published: Date;
  /** The latest day on which it is known to have changed on this site. */
  readonly updated: Date;
  /** The full text as HTML with absolute addresses, after what is new of it. */
  readonly content: string;
  /** Its pamphlets at absolute addresses; their sizes are filled in once they are printed. */
  readonly enclosures: readonly Pick<PamphletLink, 'label' | 'url'>[];
}

export function paperEntry(publication: Publication, paper: Paper): Promise<FeedEntry> {
  const strings = stringsFor(publication.strings, paper.language);
  const news = newsOf(paper, publication.papers, strings);
  return entryOf(publication, paper, {
    title: titleInLists(paper, strings),
    url: paperUrl(paper),
    stem: paperPamphlet(paper),
    authors: paper.authors.map(({ name }) => name),
    updated: lastChanged(paper),
    summary: news ? `${news.text} ${paper.summary}` : paper.summary,
    before: news ? String(news.markup) : '',
    after: '',
  });
}

export function statementEntry(publication: Publication, statement: Statement): Promise<FeedEntry> {
  return entryOf(publication, statement, {
    title: statement.title,
    url: statementUrl(statement),
    stem: statementPamphlet(statement),
    authors: [],
    updated: statement.listed,
    summary: statement.summary,
    before: '',
    after: String(statementText(statement, publication.statements)),
  });
}

/** The latest change of any entry: when the feed itself last changed. */
export function lastUpdated(entries: readonly FeedEntry[]): Date {
  return new Date(Math.max(0, ...entries.map(({ updated }) => updated.getTime())));
}

/** A month is no day: only changes of a known day, and after the listing, move the date. */
export function lastChanged({
  listed,
  updated,
  changes,
  version,
  withdrawn,
}: Pick<Paper, 'listed' | 'updated' | 'changes' | 'version' | 'withdrawn'>): FullDate {
  const days = [
    listed,
    updated,
    version,
    withdrawn?.date,
    ...changes.map(({ date }) => date),
  ].filter(isDay);
  return days.toSorted(compareNewestFirst)[0] ?? listed;
}

function isDay(date: PartialDate | undefined): date is FullDate {
  return date?.length === 10;
}

interface Particulars {
  readonly title: string;
  readonly url: string;
  readonly stem: string;
  readonly authors: readonly string[];
  readonly updated: FullDate;
  readonly summary: string;
  /** HTML before and after that of the Markdown. */
  readonly before: string;
  readonly after: string;
}

async function entryOf(
  { siteUrl, organisation, topics, strings }: Publication,
  entry: Paper | Statement,
  { title, url, stem, authors, updated, summary, before, after }: Particulars,
): Promise<FeedEntry> {
  const address = absolute(siteUrl, url);
  const { html, notes, references } = renderText(entry.source, {
    onPage: false,
    references: 'references' in entry ? entry.references : [],
    strings: stringsFor(strings, entry.language),
  });
  const text = before + html + after + notes + references;
  return {
    id: tagUri(organisation, url),
    title,
    url: address,
    summary,
    authors,
    topics: entry.topics.flatMap((id) => topics.find((topic) => topic.id === id) ?? []),
    language: entry.language,
    published: startOfDay(entry.listed),
    updated: startOfDay(updated),
    content: await convertHtmlToAbsoluteUrls(inDirection(text, entry.language), address),
    enclosures: pamphletLinks(stem).map((link) => ({
      label: link.label,
      url: absolute(siteUrl, link.url),
    })),
  };
}

/** Feed readers set text from left to right, whatever its language, unless it says otherwise. */
function inDirection(html: string, language: string): string {
  const direction = directionOf(language);
  return direction === 'ltr'
    ? html
    : `<div lang="${language}" dir="${direction}">\n${html}</div>\n`;
}
