/** Reads a JSON Feed against version 1.1 of its specification. */
import { isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Place } from '../model/place.ts';
import { isTimestamp } from './feed-dates.ts';
import {
  type FeedFault,
  type FeedReport,
  fieldFault,
  isBefore,
  onlyFaults,
  repeated,
} from './feed-report.ts';

const address = z.url('is no absolute address');
const text = z.string('is not there').min(1, 'is empty');
const timestamp = z
  .string()
  .refine(isTimestamp, { error: 'is no RFC 3339 date and time', params: { code: 'feed-date' } });

const people = z.array(
  z
    .looseObject({ name: text.optional(), url: address.optional(), avatar: address.optional() })
    .refine((one) => one.name ?? one.url ?? one.avatar, 'is nobody'),
);

const entrySchema = z
  .looseObject({
    id: text,
    url: address.optional(),
    content_html: z.string().optional(),
    content_text: z.string().optional(),
    date_published: timestamp.optional(),
    date_modified: timestamp.optional(),
    title: text.optional(),
    authors: people.optional(),
    attachments: z
      .array(
        z.looseObject({
          url: address,
          mime_type: text,
          size_in_bytes: z.int().nonnegative().optional(),
        }),
      )
      .optional(),
  })
  .refine((entry) => entry.content_html ?? entry.content_text, 'has no content')
  .refine(
    ({ date_published = '', date_modified = '' }) => !isBefore(date_modified, date_published),
    'was modified before it was published',
  );

const feedSchema = z.looseObject({
  version: z.literal('https://jsonfeed.org/version/1.1', 'is not that of JSON Feed 1.1'),
  title: text,
  home_page_url: address.optional(),
  feed_url: address.optional(),
  authors: people.optional(),
  hubs: z.array(z.looseObject({ type: text, url: address })).optional(),
  items: z.array(entrySchema, 'is not there'),
});

type Path = readonly PropertyKey[];

/**
 * @param own The feed's own address.
 * @throws SyntaxError if the text is not JSON.
 */
export function readJsonFeed(json: string, own: string): FeedReport {
  const parsed = feedSchema.safeParse(JSON.parse(json));
  const placeOf = placeFinder(json);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => toFault(issue, placeOf(issue.path)));
    return onlyFaults(...faults);
  }
  const { items, feed_url, hubs = [] } = parsed.data;
  const ids = items.map(({ id }, index) => ({ text: id, place: placeOf(['items', index, 'id']) }));
  return {
    faults: [
      ...(feed_url === own ? [] : [fieldFault(placeOf(['feed_url']), `feed_url is not ${own}.`)]),
      ...repeated(ids).map((id) => fieldFault(id.place, `Two entries have the id "${id.text}".`)),
    ],
    entries: items.map(({ id, title = '', date_published = '', date_modified }, index) => ({
      id,
      title,
      updated: date_modified ?? date_published,
      place: placeOf(['items', index]),
    })),
    enclosures: items.flatMap(({ attachments = [] }, index) =>
      attachments.map((attachment, at) => ({
        address: attachment.url,
        length: attachment.size_in_bytes,
        place: placeOf(['items', index, 'attachments', at, 'size_in_bytes']),
      })),
    ),
    hubs: hubs.map(({ url }) => url),
    contents: items.flatMap(({ content_html }, index) =>
      content_html === undefined
        ? []
        : [{ html: content_html, place: placeOf(['items', index, 'content_html']) }],
    ),
  };
}

function toFault(issue: z.core.$ZodIssue, place: Place): FeedFault {
  const isDate = issue.code === 'custom' && issue.params?.code === 'feed-date';
  const field = issue.path.join('.') || 'The feed';
  return { code: isDate ? 'feed-date' : 'feed-field', place, fact: `${field} ${issue.message}.` };
}

/** JSON is YAML, whose parser keeps positions. A part that is not there stands where its parent is. */
function placeFinder(json: string): (path: Path) => Place {
  const lines = new LineCounter();
  const document = parseDocument(json, { lineCounter: lines });
  return (path) => {
    for (let depth = path.length; depth >= 0; depth -= 1) {
      const node = document.getIn(path.slice(0, depth), true);
      if (!isNode(node) || !node.range) continue;
      const { line, col } = lines.linePos(node.range[0]);
      return { line, column: col };
    }
    return { line: 1, column: 1 };
  };
}
