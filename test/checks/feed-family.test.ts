/** The formats of a feed are held against each other, and the list of feeds against the feeds that there are. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { openBuiltSite } from '../../src/checks/built-site.ts';
import { checkFeeds } from '../../src/checks/feeds.ts';
import { builtFolder, siteUrl } from './built-folder.ts';
import { atom, json, rss } from './sample-feeds.ts';

/** The same entry in all formats. */
const one = `<item><title>One</title><guid isPermaLink="false">tag:papers.example,2024:one</guid><pubDate>Mon, 15 Jan 2024 00:00:00 GMT</pubDate></item>`;
const family = {
  'feeds/rss.xml': rss.replace(/<item>[\s\S]*<\/item>/, one),
  'feeds/atom.xml': atom.replace('T00:00:00+01:00', 'T00:00:00Z'),
  'feeds/feed.json': json.replace('"url"', '"title": "One",\n      "url"'),
  'feeds/feeds.opml': `<?xml version="1.0"?>
<opml version="2.0"><head/><body>
<outline text="All" type="rss" xmlUrl="${siteUrl}/feeds/rss.xml"/>
</body></opml>
`,
} as const;

async function familyProblems(changed: Record<string, string> = {}): Promise<string[]> {
  const files = { ...family, 'papers/one/one.pdf': '%PDF-', ...changed };
  await using built = await builtFolder(files);
  const problems = await checkFeeds(await openBuiltSite(built.folder));
  return problems.map(
    ({ code, file, line, fact }) => `${file.split('/').at(-1)}:${line} ${code} ${fact}`,
  );
}

test('accepts formats that say the same, and a list that has their feed', async () => {
  assert.equal(await familyProblems(), []);
});

test('finds the first entry in which formats differ, and a hub that one does not name', async () => {
  const entry = '"One" (tag:papers.example,2024:one, 2024-01-15T00:00:00Z)';
  const other = family['feeds/feed.json'].replace('"title": "One"', '"title": "Uno"');
  assert.equal(await familyProblems({ 'feeds/feed.json': other }), [
    `feed.json:6 feed-field Entry 1 is not that of feeds/atom.xml: ${entry.replace('One', 'Uno')}, there ${entry}.`,
  ]);
  const empty = family['feeds/rss.xml'].replace(one, '');
  assert.equal(await familyProblems({ 'feeds/rss.xml': empty }), [
    `rss.xml:1 feed-field Entry 1 is not that of feeds/atom.xml: none, there ${entry}.`,
  ]);
  const hub = '<link rel="hub" href="https://hub.example/"/><entry>';
  const told = family['feeds/atom.xml'].replace('<entry>', hub);
  assert.equal(await familyProblems({ 'feeds/atom.xml': told }), [
    'feed.json:1 feed-field It does not name the hub that feeds/atom.xml names.',
    'rss.xml:1 feed-field It does not name the hub that feeds/atom.xml names.',
  ]);
});

const listFaults: [was: string, is: string, problem: string][] = [
  ['</body>', '', '4 feed-syntax It is not well-formed XML: unexpected close tag.'],
  [
    'version="2.0"',
    'version="1.0"',
    '2 feed-list An OPML file has version="2.0", a head and a body.',
  ],
  ['text="All" ', '', '3 feed-list An outline has no text.'],
  [`xmlUrl="${siteUrl}/feeds/rss.xml"`, '', '3 feed-list "All" has no xmlUrl.'],
  ['feeds/rss.xml', 'feeds/rss2.xml', '2 feed-list The feed in feeds is not listed.'],
  ['feeds/rss.xml', 'papers/one/one.pdf', `3 feed-list ${siteUrl}/papers/one/one.pdf is no feed.`],
  [
    `<outline text="All" type="rss" xmlUrl="${siteUrl}/feeds/rss.xml"/>`,
    '',
    '2 feed-list The feed in feeds is not listed.',
  ],
  [
    '</body>',
    `<outline text="Again" xmlUrl="${siteUrl}/feeds/atom.xml"/></body>`,
    '4 feed-list The feed in feeds is listed twice.',
  ],
];

for (const [was, is, problem] of listFaults) {
  test(`feeds/feeds.opml: ${was} → ${is || 'nothing'}`, async () => {
    const list = family['feeds/feeds.opml'];
    const changed = list.replace(was, is);
    assert.is.not(changed, list);
    const [first] = await familyProblems({ 'feeds/feeds.opml': changed });
    assert.is(first, `feeds.opml:${problem}`);
  });
}

test.run();
