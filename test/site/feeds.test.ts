/** The feeds carry every paper whole, under ids that outlive its title and the site's address. */
import { parseHTML } from 'linkedom';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { PartialDate } from '../../src/model/partial-date.ts';
import { newsOf } from '../../src/site/feeds/news.ts';
import { png } from '../support/png.ts';
import { paper, smallContent } from '../support/small-content.ts';
import { smallSite } from '../support/small-site.ts';

interface Item {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly content_html: string;
  readonly date_published: string;
  readonly date_modified: string;
  readonly attachments: readonly { readonly url: string }[];
}

type Files = Readonly<Record<string, string | Uint8Array>>;

async function itemsOf(files: Files = {}, options: { siteUrl?: string } = {}): Promise<Item[]> {
  await using site = await smallSite(files, options);
  return JSON.parse(await site.text('feeds/feed.json')).items;
}

function paperOf(items: readonly Item[]): Item {
  const item = items.find(({ url }) => url.includes('/papers/first/'));
  if (!item) throw new Error('The paper is not in the feed.');
  return item;
}

const body = `[A page](/about/), [here](#part), [the picture](bar.png).

## Part

![A bar](bar.png "Caption")

Text.[^a]

[^a]: Note.
`;
const files = {
  'content/papers/first/index.md': paper('The first paper', body),
  'content/papers/first/bar.png': png(2, 1),
};

test('each feed has an id of its own, and that of everything the one that it had first', async () => {
  await using site = await smallSite(files);
  const idOf = async (path: string) => /<id>(.*?)<\/id>/.exec(await site.text(path))?.[1];
  assert.is(await idOf('feeds/atom.xml'), 'tag:papers.example,2026:papers');
  assert.is(
    await idOf('feeds/topics/money/atom.xml'),
    'tag:papers.example,2026:feeds/topics/money',
  );
});

test('every paper and statement is in all three feeds, by the same id', async () => {
  await using site = await smallSite(files);
  const { items } = JSON.parse(await site.text('feeds/feed.json')) as { items: Item[] };
  const ids = [
    'tag:papers.example,2026:papers/first',
    'tag:papers.example,2026:equalities/2024-25',
  ];
  assert.equal(items.map(({ id }) => id).toSorted(), ids.toSorted());
  const rss = await site.text('feeds/rss.xml');
  const atom = await site.text('feeds/atom.xml');
  for (const id of ids) {
    assert.ok(rss.includes(`<guid isPermaLink="false">${id}</guid>`), id);
    assert.ok(atom.includes(`<id>${id}</id>`), id);
  }
});

test('an id survives a new title and a new address of the site', async () => {
  const before = paperOf(await itemsOf());
  const renamed = paperOf(
    await itemsOf({ 'content/papers/first/index.md': paper('Another title', 'Other words.') }),
  );
  const moved = paperOf(await itemsOf({}, { siteUrl: 'https://elsewhere.example' }));
  assert.is(renamed.title, 'Another title');
  assert.is(moved.url, 'https://elsewhere.example/papers/first/');
  assert.is(renamed.id, before.id);
  assert.is(moved.id, before.id);
});

test('the text is whole, and every address in it leads to the site from anywhere', async () => {
  const { content_html: html } = paperOf(await itemsOf(files, { siteUrl: 'https://site.example' }));
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const addresses = [...document.querySelectorAll('[href], [src]')].map(
    (element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '',
  );
  assert.ok(addresses.length >= 6, `${addresses.length} addresses`);
  for (const address of addresses) assert.match(address, /^https:\/\/site\.example\//);
  assert.ok(addresses.includes('https://site.example/papers/first/bar.png'));
  assert.ok(addresses.includes('https://site.example/papers/first/#part'));
  assert.match(document.body.textContent ?? '', /Text\.[\s\S]*Note\./);
  assert.not.match(html, /link-number/);
});

test('a statement’s developments and commitments are in its text', async () => {
  const item = (await itemsOf()).find(({ url }) => url.includes('/equalities/'));
  assert.match(item?.content_html ?? '', /We asked <em>who governs<\/em>\.[\s\S]*Open places\./);
});

test('the feed dates an entry by its listing, and a month never becomes a day', async () => {
  const dated = (changes: object[], more: object = {}) =>
    itemsOf({
      'content/papers/first/index.md': paper('P', 'Text.', {
        updated: '2027-01',
        changes,
        ...more,
      }),
    });
  const listed = '2026-11-22T00:00:00Z';
  const month = paperOf(await dated([{ date: '2027-01', note: 'Updated.' }]));
  assert.is(new Date(month.date_published).toISOString(), new Date(listed).toISOString());
  assert.is(month.date_modified, month.date_published);
  const days = paperOf(
    await dated([
      { date: '2027-02-03', note: 'Later.' },
      { date: '2025-01-01', note: 'Before it was listed.' },
    ]),
  );
  assert.is(days.date_published, month.date_published);
  assert.match(days.date_modified, /^2027-02-03T00:00:00/);
  const version = paperOf(
    await dated([{ date: '2027-03', note: 'New.' }], { version: '2027-03-04' }),
  );
  assert.match(version.date_modified, /^2027-03-04T00:00:00/);
});

test('what changed last is said first, at its own precision', () => {
  const said = (updated: string | undefined, ...dates: string[]) => {
    const changes = dates.map((date) => ({ date: date as PartialDate, note: `Of ${date}.` }));
    return newsOf({ changes, updated: updated as PartialDate | undefined }, [])?.text;
  };
  assert.is(said(undefined), undefined);
  assert.is(said('2026-09'), undefined);
  assert.is(
    said(undefined, '2025', '2026-09', '2026-01-02'),
    'Updated September 2026: Of 2026-09.',
  );
  assert.is(said('2026-09-09', '2026-09'), 'Updated September 2026: Of 2026-09.');
  assert.is(said('2024', '2026-09-09'), 'Updated 9 September 2026: Of 2026-09-09.');
  // Told as the newest, this would hide a later update.
  assert.is(said('2026-10', '2026-09'), undefined);
});

test('a feed holds the hundred entries that changed last', async () => {
  const numbers = Array.from({ length: 101 }, (_, index) => index);
  const many = numbers.map((number) => {
    const listed = new Date(Date.UTC(2025, 0, 1 + number)).toISOString().slice(0, 10);
    const text = paper(`Paper ${number}`, 'Words.', { listed, kind: 'framework' });
    return [`content/papers/many-${number}/index.md`, text];
  });
  await using site = await smallSite(Object.fromEntries(many));
  const { items } = JSON.parse(await site.text('feeds/kinds/framework/feed.json')) as {
    items: Item[];
  };
  assert.is(items.length, 100);
  assert.is(items[0]?.title, 'Paper 100');
  assert.is(items.at(-1)?.title, 'Paper 1');
});

test('a text that runs from right to left says so in feeds', async () => {
  const hebrew = paper('כותרת', 'מילים.', { language: 'he' });
  await using site = await smallSite({ 'content/papers/first/index.md': hebrew });
  const { items } = JSON.parse(await site.text('feeds/feed.json'));
  assert.match(paperOf(items).content_html, /^<div lang="he" dir="rtl">\n<p>מילים\.<\/p>\n<\/div>/);
  assert.match(await site.text('feeds/rss.xml'), '<h:h2 dir="rtl">');
  assert.not.match(
    items.find(({ url }: Item) => url.includes('/equalities/')).content_html,
    'dir=',
  );
});

test('enclosures are absolute addresses of the pamphlets', async () => {
  const { attachments } = paperOf(await itemsOf());
  assert.equal(
    attachments.map(({ url }) => url),
    ['', '-large-print', '-dyslexia-friendly'].map(
      (edition) => `https://papers.example/papers/first/first${edition}.pdf`,
    ),
  );
});

test('a site without papers has feeds that are empty and stand', async () => {
  const { 'content/papers/first/index.md': _paper, ...rest } = smallContent;
  const { 'content/statements/2024-25/index.md': _statement, ...pages } = rest;
  await using site = await smallSite({
    ...pages,
    'content/papers/first/index.md': paper('Draft', 'Text.', { draft: true }),
    'content/statements/2024-25/index.md':
      smallContent['content/statements/2024-25/index.md']?.replace('---\n', '---\ndraft: true\n') ??
      '',
  });
  assert.equal(JSON.parse(await site.text('feeds/feed.json')).items, []);
  assert.match(await site.text('feeds/atom.xml'), /<updated>1970-01-01T00:00:00/);
  const [outline, ...others] = (await site.text('feeds/feeds.opml')).match(/xmlUrl="[^"]*"/g) ?? [];
  assert.is(outline, 'xmlUrl="https://papers.example/feeds/rss.xml"');
  assert.equal(others, []);
});

test.run();
