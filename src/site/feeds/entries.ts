/** What the feeds carry: every paper and statement with its full text, the latest listed first. */
import { convertHtmlToAbsoluteUrls } from '@11ty/eleventy-plugin-rss';
import { topicTitles } from '../../../_includes/partials/paper-meta.ts';
import { statementText } from '../../../_includes/partials/statement-text.ts';
import type { Paper } from '../../model/paper.ts';
import { type FullDate, type PartialDate, startOfDay } from '../../model/partial-date.ts';
import type { Statement } from '../../model/statement.ts';
import {
  pamphletLinks,
  paperPamphlet,
  paperUrl,
  statementPamphlet,
  statementUrl,
} from '../addresses.ts';
import { renderMarkdown } from '../markdown/render.ts';
import { absolute, type Publication } from '../publication.ts';

export interface FeedEntry {
  /** A tag URI (RFC 4151): it survives a new title, and the move of the site to another host. */
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly summary: string;
  readonly authors: readonly string[];
  readonly topics: readonly string[];
  readonly language: string;
  /** The day on which this site first published the entry. */
  readonly published: Date;
  /** The latest day on which it is known to have changed on this site. */
  readonly updated: Date;
  /** The full text, with absolute addresses. */
  readonly content: string;
  /** Absolute addresses of its pamphlets; their sizes are filled in once they are printed. */
  readonly enclosures: readonly string[];
}

export async function feedEntries(publication: Publication): Promise<FeedEntry[]> {
  const { papers, statements } = publication;
  const entries = await Promise.all([
    ...papers.map((paper) => paperEntry(publication, paper)),
    ...statements.map((statement) => statementEntry(publication, statement)),
  ]);
  return entries.toSorted((a, b) => b.published.getTime() - a.published.getTime());
}

/** The latest change of any entry: when the feed itself last changed. */
export function lastUpdated(entries: readonly FeedEntry[]): Date {
  return new Date(Math.max(0, ...entries.map(({ updated }) => updated.getTime())));
}

function paperEntry(publication: Publication, paper: Paper): Promise<FeedEntry> {
  return entryOf(publication, paper, {
    url: paperUrl(paper),
    stem: paperPamphlet(paper),
    authors: paper.authors.map(({ name }) => name),
    changed: paper.changes.map(({ date }) => date),
    text: '',
  });
}

function statementEntry(publication: Publication, statement: Statement): Promise<FeedEntry> {
  return entryOf(publication, statement, {
    url: statementUrl(statement),
    stem: statementPamphlet(statement),
    authors: [],
    changed: [],
    text: String(statementText(statement, publication.statements)),
  });
}

interface Particulars {
  readonly url: string;
  readonly stem: string;
  readonly authors: readonly string[];
  readonly changed: readonly PartialDate[];
  /** Text from data, after the Markdown. */
  readonly text: string;
}

async function entryOf(
  { siteUrl, organisation, topics }: Publication,
  entry: Paper | Statement,
  { url, stem, authors, changed, text }: Particulars,
): Promise<FeedEntry> {
  const address = absolute(siteUrl, url);
  const { html, notes, references } = renderMarkdown(entry.source, {
    onPage: false,
    references: 'references' in entry ? entry.references : [],
  });
  // A month is no day: only changes of a known day, and after the listing, move the date.
  const days = changed.filter((date) => date.length === 10 && date > entry.listed) as FullDate[];
  return {
    id: `tag:${organisation.feedAuthority}:${url.replace(/^\/|\/$/g, '')}`,
    title: entry.title,
    url: address,
    summary: entry.summary,
    authors,
    topics: topicTitles(entry.topics, topics),
    language: entry.language,
    published: startOfDay(entry.listed),
    updated: startOfDay(days.toSorted().at(-1) ?? entry.listed),
    content: await convertHtmlToAbsoluteUrls(html + text + notes + references, address),
    enclosures: pamphletLinks(stem).map((link) => absolute(siteUrl, link.url)),
  };
}
