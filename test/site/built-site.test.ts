/** The site of a small publication, as readers, browsers and search engines get it. */
import { readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { editions } from '../../src/model/edition.ts';
import type { PamphletEntry } from '../../src/model/manifest.ts';
import { png } from '../support/png.ts';
import { page, paper, statement } from '../support/small-content.ts';
import { type SmallSite, smallSite } from '../support/small-site.ts';

const picture = png(2, 1);

/** In the order of the listing: by date, at the precision given; then by position; then by title. */
const order = ['month', 'year', 'change', 'second', 'eighth', 'alpha', 'first'];

const files = {
  'content/papers/year/index.md': paper('A year', 'Text.', { issued: 2024, position: 9 }),
  'content/papers/month/index.md': paper('A month', 'Text.', {
    updated: '2024-09',
    issued: '2021',
  }),
  'content/papers/change/index.md': paper('A change', 'Text.', {
    changes: [{ date: '2022-02', note: 'It was discussed.' }],
  }),
  'content/papers/second/index.md': paper('Zebra', 'Text.', { position: 2 }),
  'content/papers/eighth/index.md': paper('Eighth', 'Text.', { position: 8 }),
  'content/papers/alpha/index.md': paper('Alpha', '![A bar](bar.png)'),
  'content/papers/alpha/bar.png': picture,
  'content/papers/alpha/notes.txt': 'Not for readers.',
  'content/papers/alpha/data.csv': 'a,b\n',
  'content/papers/alpha/.hidden.png': picture,
  'content/papers/hidden/index.md': paper('Not yet', '![A bar](secret.png)', { draft: true }),
  'content/papers/hidden/secret.png': picture,
  'content/statements/2023-24/index.md': statement('2023/24', 'The old words.'),
  'content/statements/2024-25/index.md': statement('2024/25', 'Words.\n\n![A bar](bar.png)', {
    previousPeriod: '2023/24',
    answers: [{ id: 'open-places', fate: 'carried', outcome: 'Some are open.' }],
  }),
  'content/statements/2024-25/bar.png': picture,
};

let site: SmallSite;
let paths: string[];

test.before(async () => {
  site = await smallSite(files);
  const all = await readdir(site.folder, { recursive: true });
  // Pages that lead on from the address of a version are for test/site/versions.test.ts.
  paths = all.filter((path) => !/\/v(?:\/|$)/.test(path)).toSorted();
});

test.after(async () => site[Symbol.asyncDispose]());

test('the listing has the newest known date first, then the listing’s order', async () => {
  const listing = await site.page('papers/index.html');
  const links = [...listing.querySelectorAll('.paper-card h2 a')];
  assert.equal(
    links.map((link) => link.getAttribute('href')),
    order.map((slug) => `/papers/${slug}/`),
  );
});

test('each paper leads to the one before it and the one after it', async () => {
  for (const [index, slug] of order.entries()) {
    const document = await site.page(`papers/${slug}/index.html`);
    const neighbour = (rel: string) =>
      document.querySelector(`a[rel=${rel}]`)?.getAttribute('href');
    const url = (at: number) => (order[at] ? `/papers/${order[at]}/` : undefined);
    assert.is(neighbour('prev'), url(index - 1), slug);
    assert.is(neighbour('next'), url(index + 1), slug);
    assert.is(document.querySelector('.back-link a')?.textContent, 'Back to all policies');
  }
});

test('a date is shown and marked up as precise as it was written', async () => {
  const times = async (slug: string) =>
    [...(await site.page(`papers/${slug}/index.html`)).querySelectorAll('.updates time')].map(
      (time) => [time.getAttribute('datetime'), time.textContent],
    );
  assert.equal(await times('month'), [
    ['2024-09', 'September 2024'],
    ['2021', '2021'],
  ]);
  assert.equal(await times('year'), [['2024', '2024']]);
  assert.equal(await times('alpha'), []);
});

test('pictures beside a paper are published, and nothing else that lies there', () => {
  const isCitation = (path: string) => /^alpha\.(?:bib|ris|csl\.json)$/.test(basename(path));
  const published = paths.filter((path) => path.startsWith('papers/alpha/') && !isCitation(path));
  assert.equal(published, ['papers/alpha/bar.png', 'papers/alpha/index.html']);
});

test('a picture beside a page is found from the address of the page', async () => {
  await using site = await smallSite({
    'content/pages/about.md': page('About', '![A dot](dot.svg)'),
    'content/pages/dot.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
  });
  const about = await site.page('about/index.html');
  assert.is(about.querySelector('main img')?.getAttribute('src'), '/assets/pages/dot.svg');
  assert.match(await site.text('assets/pages/dot.svg'), '<svg');
});

test('nothing of a draft is published: page, links, feeds, manifest, sitemap or pictures', async () => {
  assert.equal(
    paths.filter((path) => path.includes('hidden')),
    [],
  );
  const texts = paths.filter((path) => /\.(?:html|xml|json|txt)$/.test(path));
  for (const path of texts) assert.not.match(await site.text(path), /Not yet|hidden\//, path);
});

test('a draft is published when it is asked for', async () => {
  await using drafts = await smallSite(files, { drafts: true });
  const document = await drafts.page('papers/hidden/index.html');
  assert.is(document.querySelector('h1')?.textContent, 'Not yet');
  assert.match(await drafts.text('feeds/feed.json'), /Not yet/);
  assert.ok((await readdir(`${drafts.folder}/papers/hidden`)).includes('secret.png'));
});

test('the statement in force stands at one address, and each at its own', async () => {
  const inForce = await site.page('equalities/index.html');
  const latest = await site.page('equalities/2024-25/index.html');
  const earlier = await site.page('equalities/2023-24/index.html');
  assert.is(inForce.querySelector('h1')?.textContent, 'Our equalities work 2024/25');
  assert.not.ok(inForce.querySelector('.back-link'));
  assert.match(latest.querySelector('.back-link')?.textContent ?? '', /^Our equalities work/);
  assert.is(earlier.querySelector('.back-link a')?.getAttribute('href'), '/equalities/');
  for (const document of [inForce, latest, earlier]) {
    assert.equal(
      [...document.querySelectorAll('.archive li')].map((item) => item.textContent),
      ['2024/25 In force · 1 commitment', '2023/24 Replaced by 2024/25 · Commitments: 0 of 1 done'],
    );
  }
});

test('a site without a statement has no page for one, and no text leads to it', async () => {
  const draft = statement('2024/25', 'Words.', { draft: true });
  await using plain = await smallSite({ 'content/statements/2024-25/index.md': draft });
  const built = await readdir(plain.folder, { recursive: true });
  assert.not.ok(built.some((path) => path.startsWith('equalities')));
  for (const path of built.filter((name) => /\.(?:html|xml)$/.test(name))) {
    assert.not.match(await plain.text(path), /\/equalities\//, path);
  }
});

test('a picture of the statement in force is found from both of its addresses', async () => {
  for (const path of ['equalities/index.html', 'equalities/2024-25/index.html']) {
    const source = (await site.page(path)).querySelector('main img')?.getAttribute('src') ?? '';
    const { pathname } = new URL(source, `https://papers.example/${path}`);
    assert.ok(paths.includes(pathname.slice(1)), `${path} shows ${pathname}`);
  }
});

test('each page names its original address, and only a page without one asks not to be listed', async () => {
  const pages = paths.filter((path) => path.endsWith('.html'));
  assert.ok(pages.length >= 13, `${pages.length} pages`);
  for (const path of pages) {
    const document = await site.page(path);
    const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href');
    const expected = path.replace(/^equalities\/index/, 'equalities/2024-25/index');
    const unlisted = document.querySelector('meta[name=robots]')?.getAttribute('content');
    assert.is(
      canonical,
      path === '404.html'
        ? undefined
        : `https://papers.example/${expected.replace('index.html', '')}`,
      path,
    );
    assert.is(unlisted, path === '404.html' ? 'noindex' : undefined, path);
  }
});

test('no page but that for searching has a script, but data for machines', async () => {
  for (const path of paths.filter((name) => name.endsWith('.html'))) {
    const document = await site.page(path);
    const scripts = [...document.querySelectorAll('script')];
    if (path === 'search/index.html') {
      const [module, ...others] = scripts;
      assert.is(module?.getAttribute('type'), 'module');
      assert.ok(paths.includes(module?.getAttribute('src')?.slice(1) ?? ''));
      assert.is(module?.textContent, '');
      assert.equal(others, []);
      continue;
    }
    for (const script of scripts) {
      assert.is(script.getAttribute('type'), 'application/ld+json', path);
      assert.ok(JSON.parse(script.textContent ?? ''), path);
    }
    for (const element of document.querySelectorAll('*')) {
      const handlers = [...element.getAttributeNames()].filter((name) => name.startsWith('on'));
      assert.equal(handlers, [], `${path} ${element.tagName}`);
    }
  }
});

test('hosts are told what no page can say of itself, and all that a page says', async () => {
  const headers = await site.text('_headers');
  assert.match(headers, /^\/\*\n/);
  assert.match(headers, "frame-ancestors 'none'");
  assert.match(headers, '\n  X-Content-Type-Options: nosniff\n');
  const page = await site.page('search/index.html');
  const policy = page.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '';
  for (const directive of policy.split('; ')) assert.ok(headers.includes(directive), directive);
});

test('the sitemap has every page that may be listed, once', async () => {
  const text = await site.text('sitemap.xml');
  const urls = [...text.matchAll(/<loc>https:\/\/papers\.example\/(.*?)<\/loc>/g)].map(
    ([, path]) => `${path}index.html`,
  );
  const pages = paths.filter((path) => path.endsWith('index.html'));
  assert.equal(urls.toSorted(), pages);
});

test('every page has skip link, landmarks, one first heading, language, feeds and the foot', async () => {
  for (const path of paths.filter((name) => name.endsWith('.html'))) {
    const document = await site.page(path);
    assert.is(document.documentElement.getAttribute('lang'), 'en-GB', path);
    assert.is(document.body.querySelector('a')?.getAttribute('href'), '#main', path);
    assert.is(document.querySelectorAll('main#main').length, 1, path);
    assert.is(document.querySelectorAll('h1').length, 1, path);
    const feeds = [...document.querySelectorAll('link[rel=alternate]')].map((link) =>
      link.getAttribute('href'),
    );
    assert.equal(feeds.slice(-3), ['/feeds/rss.xml', '/feeds/atom.xml', '/feeds/feed.json'], path);
    assert.is(feeds.includes('/feeds/equalities/rss.xml'), path.startsWith('equalities/'), path);
    assert.match(document.querySelector('footer')?.textContent ?? '', /01234567[\s\S]*7654321/);
  }
});

test('the manifest announces every page with its source, and each edition of each paper', async () => {
  const manifest = JSON.parse(await site.text('manifest.json'));
  const pages = manifest.pages.map(({ path }: { path: string }) => path);
  assert.equal(
    pages.toSorted(),
    paths.filter((path) => path.endsWith('.html')),
  );
  const pamphlets = manifest.pamphlets.map(
    ({ slug, edition }: PamphletEntry) => `${slug} ${edition}`,
  );
  const expected = [...order, '2023-24', '2024-25'].flatMap((slug) =>
    editions.map(({ name }) => `${slug} ${name}`),
  );
  assert.equal(pamphlets.toSorted(), expected.toSorted());
});

test.run();
