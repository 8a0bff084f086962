/** Papers are found by what they have in common, and everything by following links. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { browseIndex } from '../../src/site/browse/browse-index.ts';
import { relatedPapers } from '../../src/site/browse/related-papers.ts';
import { loadOrThrow } from '../../src/site/site-options.ts';
import { paper, smallContent } from '../support/small-content.ts';
import { type SmallSite, smallSite } from '../support/small-site.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { testDay } from '../support/test-day.ts';
import { problemsOf, wordsOf } from './library-report.ts';

const withdrawn = { date: '2026-01', reason: 'It no longer holds.' };
const ann = { name: 'Ann Lee', role: 'head' };

const files = {
  'content/papers/first/index.md': paper('First', 'Words.', {
    issued: '2024-01',
    topics: ['money', 'schools'],
    series: 'Small series',
    authors: [ann, { name: '李明' }],
  }),
  'content/papers/second/index.md': paper('Second', 'Words.', {
    issued: '2023',
    kind: 'policy position',
    authors: [ann],
  }),
  'content/papers/third/index.md': paper('Third', 'Words.', {
    topics: ['schools', 'money'],
    series: 'Small series',
  }),
  'content/papers/hidden/index.md': paper('Hidden', 'Words.', {
    draft: true,
    kind: 'framework',
    authors: [{ name: 'Nobody Yet' }],
  }),
};

let site: SmallSite;

test.before(async () => {
  site = await smallSite(files);
});

test.after(async () => site[Symbol.asyncDispose]());

test('the navigation tells where a page stands, and the home page is around none', async () => {
  const home = '- label: Home\n  url: /\n- label: Papers\n  url: /papers/\n';
  await using small = await smallSite({ 'data/navigation.yaml': home });
  const marked = async (path: string) =>
    [...(await small.page(path)).querySelectorAll('.masthead li [aria-current]')].map(
      (link) => `${link.textContent}: ${link.getAttribute('aria-current')}`,
    );
  assert.equal(await marked('index.html'), ['Home: page']);
  assert.equal(await marked('papers/index.html'), ['Papers: page']);
  assert.equal(await marked('papers/first/index.html'), ['Papers: true']);
  assert.equal(await marked('about/index.html'), []);
});

test('one paper is counted as one', async () => {
  await using small = await smallSite();
  const textOf = async (path: string, selector: string) =>
    (await small.page(path)).querySelector(selector)?.textContent ?? '';
  assert.match(await textOf('papers/index.html', '.summary'), /^1 paper of the Society/);
  assert.is(await textOf('index.html', '.newest .more'), 'Policy papers');
  assert.match((await site.page('papers/index.html')).body.textContent ?? '', /\b3 papers of the/);
});

test('one page leads to every topic, kind, series and author in use, with how many papers each has', async () => {
  const browse = await site.page('topics/index.html');
  const parts = [...browse.querySelectorAll('.browse section')].map((part) => [
    part.querySelector('h2')?.textContent,
    ...[...part.querySelectorAll('li')].map(
      (item) => `${item.textContent} ${item.querySelector('a')?.getAttribute('href')}`,
    ),
  ]);
  assert.equal(parts, [
    ['Topics', 'Money (3 papers) /topics/money/', 'Schools (2 papers) /topics/schools/'],
    [
      'Kinds of papers',
      'Paper (2 papers) /kinds/paper/',
      'Policy position (1 paper) /kinds/policy-position/',
    ],
    ['Series', 'Small series (2 papers) /series/small-series/'],
    ['Authors', 'Ann Lee (2 papers) /people/ann-lee/', '李明 (1 paper) /people/674e-660e/'],
  ]);
});

test('each of their pages has its papers in the order of the listing', async () => {
  const slugs = async (path: string) =>
    [...(await site.page(`${path}/index.html`)).querySelectorAll('.paper-card h2 a')].map((link) =>
      link.getAttribute('href')?.split('/').at(-2),
    );
  assert.equal(await slugs('topics/money'), ['first', 'second', 'third']);
  assert.equal(await slugs('topics/schools'), ['first', 'third']);
  assert.equal(await slugs('kinds/policy-position'), ['second']);
  assert.equal(await slugs('series/small-series'), ['first', 'third']);
  assert.equal(await slugs('people/ann-lee'), ['first', 'second']);
});

test('such a page says what it is, where it stands, and leads to the statement on its topic', async () => {
  const topic = await site.page('topics/schools/index.html');
  assert.is(topic.querySelector('h1')?.textContent, 'Schools');
  assert.is(topic.querySelector('title')?.textContent, 'Topic: Schools – SSP papers');
  assert.match(topic.querySelector('meta[name=description]')?.getAttribute('content') ?? '', /^2 /);
  assert.equal(
    [...topic.querySelectorAll('.breadcrumbs a')].map((link) => link.getAttribute('href')),
    ['/', '/papers/', '/topics/'],
  );
  const data = JSON.parse(topic.querySelector('script')?.textContent ?? '');
  const [crumbs, list] = data['@graph'];
  assert.is(crumbs.itemListElement.at(-1).item, 'https://papers.example/topics/schools/');
  assert.is(list.itemListElement.length, 2);
  assert.is(topic.querySelector('.in-force a')?.getAttribute('href'), '/equalities/');
  const other = await site.page('topics/money/index.html');
  assert.not.ok(other.querySelector('.in-force'));
});

test('a paper leads to what it has in common with others', async () => {
  const first = await site.page('papers/first/index.html');
  const links = [...first.querySelectorAll('.kind a, .paper-meta a')];
  assert.equal(
    links.map((link) => `${link.textContent} ${link.getAttribute('href')}`),
    [
      'Paper /kinds/paper/',
      'Ann Lee /people/ann-lee/',
      '李明 /people/674e-660e/',
      'Small series /series/small-series/',
      'Money /topics/money/',
      'Schools /topics/schools/',
    ],
  );
  assert.match(first.querySelector('.paper-meta')?.textContent ?? '', 'Ann Lee, head');
});

test('what only an earlier version has is named there, and leads nowhere', async () => {
  const earlier = paper('First', 'Words.', {
    kind: 'framework',
    topics: ['schools'],
    authors: [{ name: 'Ben Hill' }],
  });
  await using kept = await smallSite({
    'content/papers/first/index.md': paper('First', 'New words.', {
      version: '2026-11-25',
      changes: [{ date: '2026-11-25', note: 'It was written anew.' }],
    }),
    'content/papers/first/versions/2026-11-22/index.md': earlier,
  });
  const version = await kept.page('papers/first/v/2026-11-22/index.html');
  assert.match(version.querySelector('.paper-meta')?.textContent ?? '', /Ben Hill[\s\S]*Schools/);
  assert.equal([...version.querySelectorAll('.kind a, .paper-meta a')], []);
});

test('papers are related by the number of topics in common, then by their age', async () => {
  const topics = {
    a: ['money', 'schools'],
    b: ['money'],
    c: ['schools', 'money'],
    d: ['money'],
    e: ['money', 'schools'],
    f: ['other'],
  };
  const papers = await papersWith(topics);
  const relatedTo = relatedPapers(papers);
  const related = (slug: string) =>
    papers
      .filter((paper) => paper.slug === slug)
      .flatMap((paper) => relatedTo(paper).map((other) => other.slug))
      .join(' ');
  assert.is(related('a'), 'c e b');
  assert.is(related('b'), 'a c d');
  assert.is(related('e'), 'a c b');
  assert.is(related('f'), '');
});

test('ten thousand papers are brought into order without comparing each with each', async () => {
  const [paper] = await papersWith({ a: ['money'] });
  assert.ok(paper);
  const papers = Array.from({ length: 10_000 }, (_, place) => ({
    ...paper,
    slug: `p${place}`,
    topics: [`t${place % 20}`, `t${(place * 7) % 19}`, `t${(place * 3) % 17}`],
    authors: [{ name: `Author ${place % 500}` }],
  }));
  const start = performance.now();
  const relatedTo = relatedPapers(papers);
  assert.is(papers.filter((each) => relatedTo(each).length === 3).length, papers.length);
  const { topic, author } = browseIndex({ papers, topics: [] });
  assert.is(topic.length, 20);
  assert.is(author.length, 500);
  // It takes half a second on a machine that is free.
  assert.ok(performance.now() - start < 10_000, `${performance.now() - start} ms`);
});

test('names that would share an address are refused, with both files', async () => {
  const files = {
    'content/papers/first/index.md': paper('First', 'Words.', { authors: [{ name: 'Ann Lee' }] }),
    'content/papers/second/index.md': paper('Second', 'Words.', {
      authors: [{ name: 'Ann-Lee' }],
      series: 'Small Series',
    }),
    'content/papers/third/index.md': paper('Third', 'Words.', { series: 'Small series' }),
  };
  assert.equal(await problemsOf(files), [
    'content/papers/second/index.md:undefined:undefined duplicate-entry',
    'content/papers/third/index.md:undefined:undefined duplicate-entry',
  ]);
  const [words = ''] = await wordsOf(files);
  assert.match(words, /“Ann-Lee” would stand at \/people\/ann-lee\/, where “Ann Lee” of .*first/);
});

test('every page but packs can be reached from the home page by links', async () => {
  const { pages } = JSON.parse(await site.text('manifest.json')) as {
    pages: readonly { url: string }[];
  };
  const reached = new Set(['/']);
  for (const url of reached) {
    const document = await site.page(`${url.slice(1)}index.html`);
    for (const link of document.querySelectorAll('a[href]')) {
      const target = new URL(link.getAttribute('href') ?? '', `https://papers.example${url}`);
      const isPage = target.origin === 'https://papers.example' && target.pathname.endsWith('/');
      if (isPage) reached.add(target.pathname);
    }
  }
  const left = pages.filter(({ url }) => !reached.has(url)).map(({ url }) => url);
  assert.equal(left, ['/404.html']);
});

test('a long list has pages of fifty, each with the way to the next', async () => {
  const many = Array.from({ length: 103 }, (_, index) => [
    `content/papers/p${index}/index.md`,
    paper(`Paper ${index}`, 'Words.', { position: index + 2, ...(index > 100 && { withdrawn }) }),
  ]);
  await using long = await smallSite(Object.fromEntries(many));
  for (const list of ['/papers/', '/topics/money/', '/kinds/paper/']) {
    const seen: string[] = [];
    let url: string | undefined = list;
    while (url) {
      const document: Document = await long.page(`${url.slice(1)}index.html`);
      const cards = [...document.querySelectorAll('.paper-card :is(h2, h3) a')];
      seen.push(...cards.map((card) => card.getAttribute('href') ?? ''));
      url = document.querySelector('.pagination [rel=next]')?.getAttribute('href') ?? undefined;
    }
    assert.is(seen.length, 104, list);
    assert.is(new Set(seen).size, 104, list);
    const last = await long.page(`${list.slice(1)}page/3/index.html`);
    assert.match(last.querySelector('h1')?.textContent ?? '', / \(page 3 of 3\)$/);
    const previous = last.querySelector('.pagination [rel=prev]')?.getAttribute('href');
    assert.is(previous, `${list}page/2/`);
  }
  assert.equal(
    (await long.page('papers/index.html')).querySelectorAll('.withdrawn-papers').length,
    0,
  );
});

/** @param topics of each, by slug, in the order of the listing */
async function papersWith(topics: Readonly<Record<string, readonly string[]>>) {
  const entries = Object.entries(topics).map(([slug, of], index) => [
    `content/papers/${slug}/index.md`,
    paper(slug, 'Words.', { topics: of, position: index + 1 }),
  ]);
  const { 'content/papers/first/index.md': _, ...others } = smallContent;
  await using folder = await temporaryFolder({
    ...others,
    ...Object.fromEntries(entries),
    'data/topics.yaml': ['money', 'schools', 'other']
      .map((id) => `- id: ${id}\n  title: ${id}\n`)
      .join(''),
  });
  return (
    await loadOrThrow({
      content: `${folder.path}/content`,
      data: `${folder.path}/data`,
      drafts: false,
      today: testDay,
    })
  ).papers;
}

test.run();
