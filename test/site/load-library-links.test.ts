/** A link within the site is followed before anything is built, to a page, a file or a place. */
import { readdir } from 'node:fs/promises';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { FullDate } from '../../src/model/partial-date.ts';
import { fileOf } from '../../src/site/addresses.ts';
import { publishedAddresses } from '../../src/site/published-addresses.ts';
import { png } from '../support/png.ts';
import { page, paper, statement } from '../support/small-content.ts';
import { smallSite } from '../support/small-site.ts';
import { problemsOf, wordsOf } from './library-report.ts';

const first = 'content/papers/first/index.md';
const pack =
  'packs: [{ name: both, title: Both, summary: Two papers., papers: [first, second] }]\n';
const kept = { listed: '2026-11-20', attachSource: true };
const inForce = {
  ...kept,
  version: '2026-11-22',
  changes: [{ date: '2026-11-22', note: 'It has other words.' }],
};
/** Two that publish their Markdown, one with an earlier version. */
const papersWithSources = {
  [first]: paper('The first paper', 'Words.', inForce),
  'content/papers/second/index.md': paper('The second paper', 'Words.', inForce),
  'content/papers/second/versions/2026-11-20/index.md': paper('The second paper', 'Old.', kept),
};
const draft = { 'content/papers/later/index.md': paper('Later', 'Words.', { draft: true }) };

test('what the site will have can be linked to', async () => {
  const urls = [
    ...['/', '/about/', '/papers/', '/papers/first/', '/equalities/', '/equalities/2024-25/'],
    ...['/papers/first/first.pdf', '/equalities/2024-25/equalities-statement-2024-25.pdf'],
    ...['/topics/', '/topics/money/', '/kinds/paper/', '/search/'],
    ...['/feeds/rss.xml', '/feeds/atom.xml', '/feeds/feed.json', '/sitemap.xml'],
    ...[
      '/feeds/',
      '/feeds/feeds.opml',
      '/feeds/topics/money/atom.xml',
      '/feeds/kinds/paper/rss.xml',
    ],
    ...['/papers/first/tree.png', '/assets/pages/map.svg', '/papers/?q=a#top', '../../about/'],
  ];
  const body = urls.map((url) => `[to ${url}](${url})`).join('\n');
  const problems = await problemsOf({
    [first]: paper('P', body),
    'content/papers/first/tree.png': png(2, 1),
    'content/pages/map.svg': png(2, 1),
  });
  assert.equal(problems, []);
});

test('every file of a built site is known beforehand, save what no text would link to', async () => {
  const none = { texts: [], pictures: [] };
  const text = (slug: string) => ({ slug, path: `${slug}/index.md`, isHidden: false });
  const entry = {
    topics: ['money'],
    kind: 'paper' as const,
    authors: [],
    listed: '2026-11-20' as FullDate,
    version: '2026-11-22' as FullDate,
    attachSource: true,
  };
  const paperText = (slug: string) => ({ ...text(slug), entry });
  const version = { ...paperText('second'), date: entry.listed };
  const known = publishedAddresses(
    {
      papers: { ...none, texts: [paperText('first'), paperText('second')], versions: [version] },
      statements: { ...none, texts: [text('2024-25')] },
      pages: { ...none, texts: [text('index'), text('about')] },
    },
    [{ name: 'both' }],
    () => true,
  );
  await using site = await smallSite({
    ...papersWithSources,
    'data/packs.yaml': pack,
  });
  const files = await readdir(site.folder, { recursive: true, withFileTypes: true });
  const built = files
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath.slice(site.folder.length + 1)}/${entry.name}`)
    .map((path) => path.replace(/^\//, ''))
    .filter(
      (path) => !['manifest.json', '_headers'].includes(path) && !/\.(?:css|js|woff2)$/.test(path),
    )
    .filter((path) => !path.startsWith('pagefind/'));
  const missing = built.filter((path) => ![...known].some((url) => fileOf(url) === path));
  assert.ok(built.length > 8);
  assert.equal(missing, []);
});

test('a link to nothing is found at its address, with the nearest that there is', async () => {
  const body = 'See [a](/papers/frist/), [b](/about), [c](/first/)\nand [d](/nothing-like-it/).';
  assert.equal(await problemsOf({ [first]: paper('P', body) }), [
    `${first}:9:9 link-page`,
    `${first}:9:30 link-page`,
    `${first}:9:43 link-page`,
    `${first}:10:9 link-page`,
  ]);
  assert.equal(await wordsOf({ [first]: paper('P', body) }), [
    'error: There is no page at /papers/frist/. The page most like it is /papers/first/.',
    'error: There is no page at /about. The page most like it is /about/.',
    'error: There is no page at /first/. The page most like it is /papers/first/.',
    'error: There is no page at /nothing-like-it/. Write the address of a page of the site; before that of another site, write https://.',
  ]);
});

test('a link to no file is found as well, and one without https:// is told so', async () => {
  const body = '[a](/papers/first/frist.pdf) [b](www.cst.example)';
  assert.equal(await wordsOf({ [first]: paper('P', body) }), [
    'error: There is no file at /papers/first/frist.pdf. The file most like it is /papers/first/first.pdf.',
    'error: There is no file at /papers/first/www.cst.example. Write the address of a file of the site; before that of another site, write https://.',
  ]);
});

test('links of papers, statements and pages are followed, wherever they stand', async () => {
  const problems = await problemsOf({
    [first]: paper(
      'P',
      'A.[^a]\n\n| A |\n|---|\n| [b](/c/) |\n\n[^a]: [d](</e/>) and [f][g].\n\n[g]: /h/',
    ),
    'content/statements/2024-25/index.md': statement('2024/25', '- [a](/b/)'),
    'content/pages/about.md': page('About', '::: note [a](/b/)\n[`[c](/d/)`](/e/)\n:::'),
  });
  assert.equal(problems, [
    'content/pages/about.md:6:14 link-page',
    'content/pages/about.md:7:14 link-page',
    `${first}:13:7 link-page`,
    `${first}:15:12 link-page`,
    `${first}:17:6 link-page`,
    'content/statements/2024-25/index.md:13:7 link-page',
  ]);
});

test('a place on a page is a heading, a note or another id of its text', async () => {
  const body =
    '## Part\n\n## Other {#mine}\n\n[a](#part) [b](#mine) [c](#note-1) [d](#top) [e](#contents) [f](/papers/first/#mine) [g]{#span} [h](#span)\n[i](#prat)\n[j](/about/#part) [k](/papers/#newest)\n\nN.[^n]\n\n[^n]: N.';
  assert.equal(await problemsOf({ [first]: paper('P', body) }), [
    `${first}:14:5 link-fragment`,
    `${first}:15:5 link-fragment`,
  ]);
});

test('a published text cannot lead to a draft, and a draft can', async () => {
  const link = '[a](/papers/later/)';
  assert.equal(await problemsOf({ ...draft, [first]: paper('P', link) }), [
    `${first}:9:5 link-page`,
  ]);
  assert.equal(await wordsOf({ ...draft, [first]: paper('P', link) }), [
    'error: There is no page at /papers/later/. It belongs to a draft. Take the link out, or “draft: true” out of the draft.',
  ]);
  assert.equal(await problemsOf({ ...draft, [first]: paper('P', link) }, true), []);
  assert.equal(await problemsOf({ ...draft, [first]: paper('P', link, { draft: true }) }), []);
});

test('a link to a text that is refused is no second problem', async () => {
  const problems = await problemsOf({
    'content/papers/second/index.md': 'No front matter.\n',
    [first]: paper('P', '[a](/papers/second/#b)'),
  });
  assert.equal(problems, ['content/papers/second/index.md:1:1 front-matter']);
});

test.run();
