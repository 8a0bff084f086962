/** Feed readers of other people read from every feed what the content says, and how large its files are. */
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { parseOpml } from 'feedsmith';
import { parseHTML } from 'linkedom';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Manifest } from '../../src/model/manifest.ts';
import { fillSite } from '../../src/pamphlets/fill-site.ts';
import {
  type Reading,
  readWithFeedparser,
  readWithFeedsmith,
  readWithRssParser,
} from '../support/feed-readings.ts';
import { needing } from '../support/needing.ts';
import { paper, smallData, statement } from '../support/small-content.ts';
import { type SmallSite, smallSite } from '../support/small-site.ts';

const hub = 'https://hub.example/';
const title = 'Plans & “sums” where 2 < 3';
const files = {
  'data/organisation.yaml': `${smallData['data/organisation.yaml']}webSubHub: ${hub}\n`,
  'data/topics.yaml': `${smallData['data/topics.yaml']}- id: unused\n  title: Unused\n- id: stated\n  title: Only of a statement\n`,
  'content/papers/plans/index.md': paper(title, 'Words & words.', {
    kind: 'policy position',
    topics: ['money', 'schools'],
    authors: [{ name: 'Ann Ash' }, { name: 'Ben & Co' }],
    listed: '2026-01-05',
    changes: [
      { date: '2026-03-04', note: 'Sums were added.' },
      { date: '2026-09', note: 'A sum & a plan were put right.' },
    ],
  }),
  'content/papers/cymraeg/index.md': paper('Papur', 'Geiriau.', {
    kind: 'policy position',
    topics: ['schools'],
    language: 'cy',
    listed: '2026-02-28',
  }),
  'content/papers/gone/index.md': paper('Gone', 'Words.', {
    kind: 'reflection',
    changes: [{ date: '2026-12', note: 'It was read again.' }],
    withdrawn: { date: '2026-12-01', reason: 'It was wrong.', replacedBy: 'plans' },
  }),
  'content/papers/later/index.md': paper('Later', 'Words.', { draft: true, topics: ['unused'] }),
  'content/statements/2024-25/index.md': statement('2024/25', 'Words.', {
    topics: ['schools', 'stated'],
  }),
};

const first = {
  path: 'papers/first',
  title: 'The first paper',
  listed: '2026-11-22',
  updated: '2026-11-22',
};
const plans = { path: 'papers/plans', title, listed: '2026-01-05', updated: '2026-03-04' };
const welsh = {
  path: 'papers/cymraeg',
  title: 'Papur',
  listed: '2026-02-28',
  updated: '2026-02-28',
};
const gone = {
  path: 'papers/gone',
  title: 'Withdrawn: Gone',
  listed: '2026-11-22',
  updated: '2026-12-01',
};
const equalities = {
  path: 'equalities/2024-25',
  title: 'Our equalities work 2024/25',
  listed: '2026-11-22',
  updated: '2026-11-22',
};

/** By folder: what each feed is called and holds, what changed last first. */
const expected = {
  'feeds/': ['SSP papers', [gone, first, equalities, plans, welsh]],
  'feeds/equalities/': ['SSP papers: Equalities statements', [equalities]],
  'feeds/topics/money/': ['SSP papers: Money', [gone, first, plans]],
  'feeds/topics/schools/': ['SSP papers: Schools', [equalities, plans, welsh]],
  'feeds/kinds/paper/': ['SSP papers: Paper', [first]],
  'feeds/kinds/policy-position/': ['SSP papers: Policy position', [plans, welsh]],
  'feeds/kinds/reflection/': ['SSP papers: Reflection', [gone]],
} as const;

let site: SmallSite;

test.before(async () => {
  site = await smallSite(files);
  const { pamphlets, siteUrl } = JSON.parse(await site.text('manifest.json')) as Manifest;
  for (const [index, { path }] of pamphlets.entries()) {
    const document = await PDFDocument.create();
    document.addPage();
    // No two are of the same size.
    document.setTitle('x'.repeat(index));
    await mkdir(dirname(join(site.folder, path)), { recursive: true });
    await writeFile(join(site.folder, path), await document.save());
  }
  await fillSite(site.folder, siteUrl, pamphlets, new Map());
});

test.after(async () => site[Symbol.asyncDispose]());

const xml = Object.keys(expected).flatMap((folder) => [`${folder}rss.xml`, `${folder}atom.xml`]);

test('there is a feed of each topic and kind that a paper has, in three formats, and no other', async () => {
  const built = await readdir(join(site.folder, 'feeds'), { recursive: true });
  const feeds = built.map((path) => `feeds/${path}`).filter((path) => /\.(?:xml|json)$/.test(path));
  const json = Object.keys(expected).map((folder) => `${folder}feed.json`);
  assert.equal(feeds.toSorted(), [...xml, ...json].toSorted());
});

test('feedsmith reads what the content says from all feeds', async () => {
  for (const [folder, feed] of Object.entries(expected)) {
    for (const name of ['rss.xml', 'atom.xml', 'feed.json']) {
      const file = `${folder}${name}`;
      const reading = readWithFeedsmith(await site.text(file), file);
      assert.equal(reading, await readingOf(file, feed), file);
    }
  }
});

test('rss-parser reads what the content says from all feeds in XML', async () => {
  for (const file of xml) {
    const reading = await readWithRssParser(await site.text(file));
    assert.equal(reading, await readingOf(file, expectedOf(file)), file);
  }
});

needing(
  'feedparser',
  test,
  'feedparser reads what the content says from all feeds in XML',
  async () => {
    const readings = await readWithFeedparser(xml.map((file) => join(site.folder, file)));
    assert.is(readings.length, xml.length);
    for (const [index, reading] of readings.entries()) {
      const file = xml[index] ?? '';
      const { wellFormed, version, links } = reading;
      assert.ok(wellFormed, file);
      assert.is(version, file.endsWith('rss.xml') ? 'rss20' : 'atom10');
      const relations = new Map(links);
      assert.is(relations.get('self'), `https://papers.example/${file}`);
      assert.is(relations.get('hub'), hub);
      const entries = reading.entries.map(({ id, title, url, published, updated, enclosures }) => ({
        ...{ id, title: unescaped(title), url, published, updated, enclosures },
      }));
      assert.equal(
        { title: reading.title, entries },
        await readingOf(file, expectedOf(file)),
        file,
      );
    }
  },
);

needing(
  'feedparser',
  test,
  'feedparser reads who wrote it, in which language, and what changed',
  async () => {
    for (const file of ['feeds/rss.xml', 'feeds/atom.xml']) {
      const [reading] = await readWithFeedparser([join(site.folder, file)]);
      const entry = reading?.entries.find(({ id }) => id?.endsWith('/plans'));
      const welshEntry = reading?.entries.find(({ id }) => id?.endsWith('/cymraeg'));
      assert.equal(entry?.authors, ['Ann Ash', 'Ben & Co'], file);
      assert.equal(entry?.topics, ['Money', 'Schools'], file);
      assert.is(welshEntry?.language, 'cy', file);
      assert.is(
        unescaped(entry?.summary),
        'Updated September 2026: A sum & a plan were put right. It is small.',
        file,
      );
      assert.match(
        entry?.content ?? '',
        /^<p><strong>Updated <time datetime="2026-09">September 2026<\/time>:<\/strong> A sum &amp; a plan were put right\.<\/p>\s*<p>Words &amp; words\.<\/p>/,
      );
    }
  },
);

test('a withdrawn paper says so first, with the reason and what to read instead', async () => {
  const { items } = JSON.parse(await site.text('feeds/kinds/reflection/feed.json'));
  assert.is(items[0].summary, 'Withdrawn 1 December 2026: It was wrong. It is small.');
  const { document } = parseHTML(
    `<!doctype html><html><body>${items[0].content_html}</body></html>`,
  );
  const [first, second] = document.querySelectorAll('p');
  assert.is(first?.textContent, 'Withdrawn 1 December 2026: It was wrong.');
  assert.is(second?.textContent, `Read instead: ${title}`);
  const address = second?.querySelector('a')?.getAttribute('href');
  assert.is(address, 'https://papers.example/papers/plans/');
});

test('the list of feeds has each feed once, in its group', async () => {
  const { head, body } = parseOpml(await site.text('feeds/feeds.opml'));
  assert.is(head?.title, 'SSP papers: all feeds');
  const groups = (body?.outlines ?? []).map(({ text, outlines = [] }) => [text, outlines.length]);
  assert.equal(groups, [
    ['SSP papers', 0],
    ['SSP papers: Equalities statements', 0],
    ['By topic', 2],
    ['By kind of paper', 3],
  ]);
  const outlines = (body?.outlines ?? []).flatMap((outline) => outline.outlines ?? [outline]);
  assert.equal(
    outlines.map(({ xmlUrl, title }) => [xmlUrl, title]),
    Object.entries(expected).map(([folder, [name]]) => [
      `https://papers.example/${folder}rss.xml`,
      name,
    ]),
  );
});

test('the page of feeds leads to every feed and to the list', async () => {
  const page = await site.page('feeds/index.html');
  const links = [...page.querySelectorAll('main .feeds a')].map((link) =>
    link.getAttribute('href'),
  );
  const feeds = Object.keys(expected).flatMap((folder) =>
    ['rss.xml', 'atom.xml', 'feed.json'].map((file) => `/${folder}${file}`),
  );
  assert.equal(links, feeds);
  assert.ok(page.querySelector('main a[href="/feeds/feeds.opml"]'));
  const home = await site.page('index.html');
  assert.ok(home.querySelector('footer a[href="/feeds/"]'));
});

test('a browser is shown headings and links, by a style sheet that is there', async () => {
  const text = await site.text('feeds/rss.xml');
  const [, sheet = ''] = /<\?xml-stylesheet type="text\/css" href="([^"]+)"\?>/.exec(text) ?? [];
  assert.match(await site.text(sheet.slice(1)), 'h1');
  assert.match(text, '<h:a href="https://papers.example/feeds/">');
  assert.match(text, '<h:a href="https://papers.example/papers/plans/">Plans &amp; “sums”');
  assert.match(text, 'On this site since 5 January 2026, last changed on 4 March 2026<');
});

test('the hub is named in all formats, and none is if none is configured', async () => {
  const { hubs } = JSON.parse(await site.text('feeds/feed.json'));
  assert.equal(hubs, [{ type: 'WebSub', url: hub }]);
  assert.match(await site.text('feeds/rss.xml'), `<atom:link href="${hub}" rel="hub"/>`);
  assert.match(await site.text('feeds/atom.xml'), `<link rel="hub" href="${hub}"/>`);
  await using plain = await smallSite();
  for (const name of ['rss.xml', 'atom.xml', 'feed.json']) {
    assert.not.match(await plain.text(`feeds/${name}`), 'hub');
  }
});

type Expected = (typeof expected)[keyof typeof expected];

function expectedOf(file: string): Expected {
  const [, feed] =
    Object.entries(expected).find(([folder]) => dirname(file) === dirname(`${folder}x`)) ?? [];
  if (!feed) throw new Error(`No feed is expected at ${file}.`);
  return feed;
}

/** RSS has the A5 pamphlet alone, as the Advisory Board's profile asks. */
async function readingOf(file: string, [name, entries]: Expected): Promise<Reading> {
  const suffixes = file.endsWith('rss.xml') ? [''] : ['', '-large-print', '-dyslexia-friendly'];
  return {
    title: name,
    entries: await Promise.all(
      entries.map(async ({ path, title, listed, updated }) => ({
        id: `tag:papers.example,2026:${path}`,
        title,
        url: `https://papers.example/${path}/`,
        published: new Date(listed).toISOString(),
        updated: new Date(updated).toISOString(),
        enclosures: await Promise.all(
          suffixes.map((suffix) => enclosureOf(`${stem(path)}${suffix}.pdf`)),
        ),
      })),
    ),
  };
}

function stem(path: string): string {
  const slug = path.split('/').at(-1);
  return path.startsWith('papers/') ? `${path}/${slug}` : `${path}/equalities-statement-${slug}`;
}

async function enclosureOf(path: string): Promise<readonly [string, number, string]> {
  const { size } = await stat(join(site.folder, path));
  return [`https://papers.example/${path}`, size, 'application/pdf'];
}

/** feedparser gives texts of RSS as HTML. */
function unescaped(text = ''): string {
  return text.replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}

test.run();
