/** Feeds of all three kinds are read as strictly as their specifications are written. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { openBuiltSite } from '../../src/checks/built-site.ts';
import { isRssDate, isTimestamp } from '../../src/checks/feed-dates.ts';
import { checkFeeds } from '../../src/checks/feeds.ts';
import { builtFolder, goodPage, siteUrl } from './built-folder.ts';
import { atom, json, rss } from './sample-feeds.ts';

async function problemsOf(path: string, text: string): Promise<string[]> {
  await using built = await builtFolder({ [path]: text, 'papers/one/one.pdf': '%PDF-' });
  const problems = await checkFeeds(await openBuiltSite(built.folder));
  return problems.map(({ code, line, fact }) => `${line} ${code} ${fact}`);
}

const sound: [path: string, text: string][] = [
  ['feeds/rss.xml', rss],
  ['feeds/atom.xml', atom],
  ['feeds/feed.json', json],
];

for (const [path, text] of sound) {
  test(`accepts ${path}`, async () => assert.equal(await problemsOf(path, text), []));
}

type Fault = [was: string, is: string, problem: string];

const rssFaults: Fault[] = [
  ['</item>', '', '17 feed-syntax It is not well-formed XML: unexpected close tag.'],
  ['&lt;p&gt;', '&nbsp;', '13 feed-syntax It is not well-formed XML: undefined entity.'],
  ['version="2.0"', 'version="0.91"', '2 feed-field An RSS feed has version="2.0" and a channel.'],
  ['<title>Papers</title>', '', '3 feed-field The channel has no title.'],
  [
    `<link>${siteUrl}/</link>`,
    '<link>/</link>',
    '5 feed-field The channel has a link that is not absolute: "/".',
  ],
  [
    'feeds/rss.xml"',
    'rss.xml"',
    `7 feed-field The channel has no atom:link rel="self" to ${siteUrl}/feeds/rss.xml.`,
  ],
  [
    '<description>Two</description>',
    '',
    '16 feed-field An entry has neither title nor description.',
  ],
  [
    '<guid isPermaLink="false">tag:papers.example,2024:one',
    '<guid>one',
    '11 feed-field The entry "One" has a guid that is no address: "one".',
  ],
  [
    '<guid isPermaLink="false">tag:',
    '<guid>tag:',
    '11 feed-field The entry "One" has a guid that is no address: "tag:papers.example,2024:one".',
  ],
  [
    '<guid isPermaLink="false">tag:papers.example,2024:one</guid>',
    '',
    '8 feed-field The entry "One" has no guid.',
  ],
  [
    `<guid>${siteUrl}/papers/two/</guid>`,
    '<guid isPermaLink="false">tag:papers.example,2024:one</guid>',
    '16 feed-field Two entries have the guid "tag:papers.example,2024:one".',
  ],
  [
    'Mon, 15 Jan 2024',
    'Tue, 15 Jan 2024',
    '12 feed-date The entry "One" has a pubDate that is no RFC 822 date with a year of four digits: "Tue, 15 Jan 2024 00:00:00 GMT".',
  ],
  [
    `href="${siteUrl}/"&gt;`,
    'href="/"&gt;',
    '13 feed-field The content has an address that is not absolute: "/".',
  ],
  ['length="5" ', '', '14 feed-field The entry "One" has an enclosure without length.'],
  [
    '</item>',
    '<enclosure url="https://papers.example/papers/one/one.pdf" length="5" type="a/b"/></item>',
    '15 feed-field The entry "One" has more than one enclosure.',
  ],
  [
    'office@papers.example (SSP)',
    'office@papers.example',
    '6 feed-field The channel has no e-mail address with a name in managingEditor: "office@papers.example".',
  ],
  [
    'a@papers.example (A)',
    'A',
    '12 feed-field The entry "One" has no e-mail address with a name in author: "A".',
  ],
  ['>60<', '>1 h<', '6 feed-field The channel has a ttl that is no number of minutes: "1 h".'],
  [
    'Tue, 16 Jan 2024',
    'Mon, 15 Jan 2024',
    '6 feed-field An entry changed after the lastBuildDate of the channel.',
  ],
  [
    '2024-01-16T00:00:00Z',
    '2024-01-14T00:00:00Z',
    '12 feed-field The entry "One" was updated before its pubDate.',
  ],
  [
    '2024-01-16T00:00:00Z',
    '2024-01',
    '12 feed-date The entry "One" has an atom:updated that is no RFC 3339 date and time: "2024-01".',
  ],
  [
    '<description>One</description>',
    '',
    '13 feed-field The entry "One" has content:encoded without a description before it.',
  ],
  [
    '<title>One',
    '<title>One &amp; two',
    '9 feed-field A title has &amp;, which readers understand differently: it is to be &#x26; or &#x3C;.',
  ],
  [
    '<title>One',
    '<title>One &#60; two',
    '9 feed-field A title has &#60;, which readers understand differently: it is to be &#x26; or &#x3C;.',
  ],
  [
    'length="5"',
    'length="0"',
    '14 page-placeholder The size of papers/one/one.pdf is not filled in.',
  ],
  [
    'length="5"',
    'length="7"',
    '14 pamphlet-stale papers/one/one.pdf has 5 bytes, and the feed says 7.',
  ],
];

const atomFaults: Fault[] = [
  ['<title>Papers</title>', '', '2 feed-field The feed does not have exactly one title.'],
  [
    '<title>One</title>',
    '<title>One</title><title>Uno</title>',
    '8 feed-field The entry "One" does not have exactly one title.',
  ],
  [
    '<id>tag:papers.example,2024:one</id>',
    '<id>one</id>',
    '9 feed-field The entry "One" has an id that is no IRI: "one".',
  ],
  [
    '2024-01-15T00:00:00+01:00',
    '2024-01',
    '11 feed-date The entry "One" has updated, which is no RFC 3339 date and time: "2024-01".',
  ],
  [
    '<author><name>CST</name></author>',
    '',
    '8 feed-field The entry "One" has no author, and neither has the feed.',
  ],
  ['<name>CST</name>', '', '6 feed-field The feed has an author without a name.'],
  [
    'href="https://papers.example/papers/one/"',
    'href="/papers/one/"',
    '12 feed-field The entry "One" has a link without an absolute href.',
  ],
  [
    'length="5"',
    'length="7"',
    '13 pamphlet-stale papers/one/one.pdf has 5 bytes, and the feed says 7.',
  ],
  ['<feed xmlns="http://www.w3.org/2005/Atom">', '<feed>', '2 feed-field'],
  [
    '<updated>2024-01-15T00:00:00Z</updated>',
    '<updated>2024-01-01T00:00:00Z</updated>',
    '5 feed-field An entry was updated after the feed.',
  ],
  [
    '<content',
    '<published>2024-01-16T00:00:00Z</published><content',
    '8 feed-field The entry "One" was updated before it was published.',
  ],
  ['length="5" ', '', '13 feed-field The entry "One" has an enclosure without length.'],
  [
    '<content',
    '<link href="https://papers.example/papers/two/"/><content',
    '14 feed-field The entry "One" has two links to its page.',
  ],
];

const jsonFaults: Fault[] = [
  [
    '"date_published"',
    '"date_modified": "2024-01-14T00:00:00Z", "date_published"',
    '6 feed-field items.0 was modified before it was published.',
  ],
  ['"items"', '"hubs": [{ "type": "WebSub" }], "items"', '5 feed-field hubs.0.url'],
  ['"items"', '"authors": [{}], "items"', '5 feed-field authors.0 is nobody.'],
  [
    '"size_in_bytes": 5',
    '"size_in_bytes": 5.5',
    '12 feed-field items.0.attachments.0.size_in_bytes',
  ],
  ['"items": [', '"items": ', '15 feed-syntax'],
  ['version/1.1', 'version/1', '2 feed-field version is not that of JSON Feed 1.1.'],
  ['"title": "Papers"', '"title": ""', '3 feed-field title is empty.'],
  ['feeds/feed.json', 'feed.json', `4 feed-field feed_url is not ${siteUrl}/feeds/feed.json.`],
  ['"id": "tag:papers.example,2024:one",', '', '6 feed-field items.0.id is not there.'],
  ['"content_html": "<p>One</p>",', '', '6 feed-field items.0 has no content.'],
  [
    '"2024-01-15T00:00:00Z"',
    '"2024-01-15"',
    '10 feed-date items.0.date_published is no RFC 3339 date and time.',
  ],
  [
    `"${siteUrl}/papers/one/"`,
    '"/papers/one/"',
    '8 feed-field items.0.url is no absolute address.',
  ],
  [
    '<p>One',
    '<img src=a.png>',
    '9 feed-field The content has an address that is not absolute: "a.png".',
  ],
  [
    '"size_in_bytes": 5',
    '"size_in_bytes": 6',
    '12 pamphlet-stale papers/one/one.pdf has 5 bytes, and the feed says 6.',
  ],
];

const kinds: [path: string, text: string, faults: Fault[]][] = [
  ['feeds/rss.xml', rss, rssFaults],
  ['feeds/atom.xml', atom, atomFaults],
  ['feeds/feed.json', json, jsonFaults],
];

for (const [path, text, faults] of kinds) {
  for (const [was, is, problem] of faults) {
    test(`${path}: ${was} → ${is || 'nothing'}`, async () => {
      const changed = text.replace(was, is);
      assert.is.not(changed, text);
      const [first = ''] = await problemsOf(path, changed);
      assert.is(first.slice(0, problem.length), problem);
    });
  }
}

test('reads a feed that only a page announces', async () => {
  const head = '<link rel="alternate" type="application/rss+xml" title="Papers" href="/news.xml">';
  await using built = await builtFolder({
    'index.html': goodPage('', head),
    'news.xml': '<html/>',
  });
  const problems = await checkFeeds(await openBuiltSite(built.folder));
  assert.equal(
    problems.map(({ code }) => code),
    ['feed-syntax'],
  );
});

test('knows the dates of RFC 822 and RFC 3339 with their calendar', () => {
  const yes = ['Thu, 29 Feb 2024 23:59:60 +0000', '1 Jan 2024 00:00 GMT'];
  const no = [
    'Fri, 30 Feb 2024 00:00:00 GMT',
    '1 Jan 24 00:00 GMT',
    '2024-01-01T00:00:00Z',
    'Invalid Date',
    '1 Jan 2024 00:00:61 GMT',
  ];
  for (const text of yes) assert.ok(isRssDate(text), text);
  for (const text of no) assert.not.ok(isRssDate(text), text);
  const stamps = ['2024-02-29T23:59:60Z', '2024-01-01T00:00:00.123-05:00'];
  const others = [
    '2023-02-29T00:00:00Z',
    '2024-01-01T24:00:00Z',
    '2024-01-01T00:00:61Z',
    '2024-01-01t00:00:00z',
    '2024-01-01',
  ];
  for (const text of stamps) assert.ok(isTimestamp(text), text);
  for (const text of others) assert.not.ok(isTimestamp(text), text);
});

test.run();
