/** Each version of a paper stays where it was cited: the current one by leading on, those before it as they were. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Manifest } from '../../src/model/manifest.ts';
import { png } from '../support/png.ts';
import { page, paper } from '../support/small-content.ts';
import { type SmallSite, smallSite } from '../support/small-site.ts';
import { isLetIn, problemsOf, wordsOf } from './library-report.ts';

const own = 'content/papers/growing';
const listed = { listed: '2026-03-02', aliases: ['/old/'] };
const june = { date: '2026-06-15', note: 'The figures of the spring were added.' };
const september = { date: '2026-09', note: 'A part was written anew.' };
const picture = png(2, 1);

const current = paper('Growing', 'New words.', {
  ...listed,
  version: '2026-09-09',
  changes: [september, june],
});
const second = paper('Growing', 'Words of June, [once](/old/).\n\n![Trees](trees.png)', {
  ...listed,
  version: '2026-06-15',
  changes: [june],
  attachSource: true,
  aliases: ['/older/'],
});
const first = paper('Growing', 'Words of March.', listed);

const files = {
  [`${own}/index.md`]: current,
  [`${own}/versions/2026-06-15/index.md`]: second,
  [`${own}/versions/2026-06-15/trees.png`]: picture,
  [`${own}/versions/2026-03-02/index.md`]: first,
};

let site: SmallSite;
let manifest: Manifest;
const url = '/papers/growing/';

test.before(async () => {
  site = await smallSite(files);
  manifest = JSON.parse(await site.text('manifest.json'));
});

test.after(async () => site[Symbol.asyncDispose]());

const at = (address: string) => site.page(`${address.slice(1)}index.html`);

test('a kept version has its own text and pictures, and says that a newer one is out', async () => {
  const document = await at(`${url}v/2026-06-15/`);
  assert.match(document.querySelector('.text')?.textContent ?? '', 'Words of June');
  const notice = document.querySelector('.cover > .notice:first-child');
  assert.match(notice?.textContent ?? '', /version of 15 June 2026\. A newer version is at /);
  assert.is(notice?.querySelector('a')?.getAttribute('href'), url);
  assert.match(document.title, /^Growing \(version of 15 June 2026\) – /);
  assert.is(document.querySelector('.text img')?.getAttribute('src'), 'trees.png');
  for (const path of ['trees.png', 'growing-2026-06-15.md']) {
    assert.ok(existsSync(join(site.folder, url, 'v/2026-06-15', path)), path);
  }
  assert.not.ok(existsSync(join(site.folder, url, 'versions')));
  assert.is(document.querySelector('.neighbours'), null);
});

test('search engines are kept away from it, and it stands for itself', async () => {
  const document = await at(`${url}v/2026-06-15/`);
  const address = `https://papers.example${url}v/2026-06-15/`;
  assert.is(document.querySelector('[rel=canonical]')?.getAttribute('href'), address);
  assert.is(document.querySelector('[name=robots]')?.getAttribute('content'), 'noindex');
  assert.not.match(await site.text('sitemap.xml'), '/v/');
  for (const list of ['papers/index.html', 'feeds/rss.xml', 'feeds/feed.json']) {
    assert.not.match(await site.text(list), '/v/', list);
  }
  const paperItself = await at(url);
  assert.is(paperItself.querySelector('[name=robots]'), null);
  assert.is(paperItself.querySelector('.notice'), null);
});

test('feeds say that the paper changed on the day of its version', async () => {
  const { items } = JSON.parse(await site.text('feeds/feed.json'));
  const own = items.find(({ id }: { id: string }) => id.endsWith(':papers/growing'));
  assert.match(own.date_modified, '2026-09-09T');
});

test('it has pamphlets to read and none to hand out, by names of its own', () => {
  const paths = (entries: Manifest['pamphlets'] | Manifest['prints'], slug: string) =>
    entries.filter((entry) => entry.slug === slug).map(({ path }) => path);
  assert.equal(paths(manifest.pamphlets, 'growing-2026-03-02'), [
    'papers/growing/v/2026-03-02/growing-2026-03-02.pdf',
    'papers/growing/v/2026-03-02/growing-2026-03-02-large-print.pdf',
    'papers/growing/v/2026-03-02/growing-2026-03-02-dyslexia-friendly.pdf',
  ]);
  assert.equal(paths(manifest.prints, 'growing-2026-03-02'), []);
  assert.is(paths(manifest.prints, 'growing').length, 2);
  const dates = manifest.pamphlets.map(({ slug, dated }) => `${slug} ${dated}`);
  assert.ok(dates.includes('growing 2026-09-09'));
  assert.ok(dates.includes('growing-2026-03-02 2026-03-02'));
});

test('the address of the version in force leads on to the paper, for now', async () => {
  const leads = manifest.redirects.map((redirect) => Object.values(redirect).slice(0, 4).join(' '));
  assert.ok(
    leads.includes(`${url}v/2026-09-09/ papers/growing/v/2026-09-09/index.html ${url} 302`),
  );
  assert.match(await site.text('_redirects'), `${url}v/2026-09-09/ ${url} 302\n`);
  // Without a version of its own, a paper has the day on which it was listed.
  assert.match(await site.text('_redirects'), '/papers/first/v/2026-11-22/ /papers/first/ 302\n');
  // What an earlier text says of old addresses is for the paper to say.
  assert.match(await site.text('_redirects'), `/old/ ${url} 301\n`);
  assert.not.match(await site.text('_redirects'), '/older/');
});

test('the updates of a page lead to the versions that are kept, and to none that is newer', async () => {
  const updates = async (address: string) =>
    [...(await at(address)).querySelectorAll('.updates dl > div')].map((row) => [
      row.querySelector('time')?.getAttribute('datetime'),
      row.querySelector('.to-version')?.getAttribute('href'),
    ]);
  assert.equal(await updates(url), [
    ['2026-09', undefined],
    ['2026-06-15', `${url}v/2026-06-15/`],
    ['2026-03-02', `${url}v/2026-03-02/`],
  ]);
  assert.equal(await updates(`${url}v/2026-06-15/`), [
    ['2026-06-15', undefined],
    ['2026-03-02', `${url}v/2026-03-02/`],
  ]);
  assert.equal(await updates(`${url}v/2026-03-02/`), []);
});

test('the colophon leads to the version, and names one that the paper names', async () => {
  const colophon = async (address: string) =>
    (await at(address)).querySelector('.colophon-facts')?.textContent ?? '';
  assert.match(await colophon(url), 'papers.example/papers/growing/v/2026-09-09/');
  assert.match(await colophon(url), /Version of 9 September 2026/);
  assert.match(await colophon(`${url}v/2026-03-02/`), /Version of 2 March 2026/);
  assert.not.match(await colophon('/papers/first/'), 'November 2026');
});

test('versions are held to the rules of papers, at their own lines', async () => {
  const broken = paper('Growing', 'A <b>c</b> and [d](/none/).', { ...listed, topics: ['mony'] });
  assert.equal(await problemsOf({ ...files, [`${own}/versions/2026-03-02/index.md`]: broken }), [
    `${own}/versions/2026-03-02/index.md:5:10 unknown-topic`,
    `${own}/versions/2026-03-02/index.md:10:3 raw-html`,
    `${own}/versions/2026-03-02/index.md:10:7 raw-html`,
    `${own}/versions/2026-03-02/index.md:10:20 link-page`,
  ]);
  const { [`${own}/versions/2026-06-15/trees.png`]: _, ...pictureless } = files;
  assert.match(
    (await problemsOf(pictureless)).join(),
    /2026-06-15\/index\.md:\d+:1 image-missing$/,
  );
});

test('a version stands in the folder of its date, in that of its paper', async () => {
  const misplaced = async (path: string, text = first) =>
    await problemsOf({ ...files, [`content/papers/${path}`]: text });
  for (const path of ['growing/versions/march/index.md', 'growing/versions/2026-03-01/more.md']) {
    assert.equal(await misplaced(path), [
      `content/papers/${path}:undefined:undefined version-place`,
    ]);
  }
  assert.equal(await misplaced('none/versions/2026-03-02/index.md'), [
    'content/papers/none/versions/2026-03-02/index.md:undefined:undefined version-place',
  ]);
  assert.equal(await misplaced('growing/versions/2026-03-03/index.md'), [
    `${own}/versions/2026-03-03/index.md:6:9 version-place`,
  ]);
  const versions = { 'content/papers/versions/index.md': paper('Versions', 'Words.') };
  assert.equal(await problemsOf(versions), []);
});

test('a newer version is newer, and says what is new', async () => {
  const says = async (more: object) =>
    await wordsOf({
      ...files,
      [`${own}/index.md`]: paper('Growing', 'N.', { ...listed, ...more }),
    });
  const unexplained =
    'error: Nothing in “changes” says what is new since the version of 15 June 2026. Write a change with its date, like 2026-09-09, and a note.';
  const version = '2026-09-09';
  assert.equal(await says({ version, changes: [june] }), [unexplained]);
  for (const date of ['2026-05', '2025']) {
    assert.equal(await says({ version, changes: [{ ...june, date }] }), [unexplained], date);
  }
  // A month may be one that ends after the version did.
  for (const date of ['2026-06-16', '2026-06', '2026', '2026-10-01']) {
    assert.equal(await says({ version, changes: [{ ...june, date }] }), [], date);
  }
  // That was told with the version that is kept.
  const told = paper('Growing', 'Words.', { ...listed, changes: [june] });
  assert.match(
    (
      await wordsOf({
        [`${own}/versions/2026-03-02/index.md`]: told,
        [`${own}/index.md`]: paper('Growing', 'N.', { ...listed, version, changes: [june] }),
      })
    ).join(),
    'what is new since the version of 2 March 2026',
  );
  assert.equal(await says({ version: '2026-06-15', changes: [june] }), [
    'error: The version of 2026-06-15 is not newer than the one that is kept, of 2026-06-15. Write in “version” the day on which this text comes out.',
  ]);
  assert.equal(await says({ changes: [june] }), [
    'error: The version of 2026-03-02 is not newer than the one that is kept, of 2026-06-15. Write in “version” the day on which this text comes out.',
  ]);
  const early = paper('P', 'Words.', { version: '2026-11-21' });
  assert.equal(await wordsOf({ 'content/papers/first/index.md': early }), [
    'error: The version of 2026-11-21 is older than the day on which the paper was listed. Write a date from 2026-11-22 on, or take it out.',
  ]);
});

test('no two versions have the same date on their cover', async () => {
  const corrected = { date: '2026-09-09', note: 'A slip was put right.' };
  const says = async (version: string) =>
    await wordsOf({
      ...files,
      [`${own}/versions/2026-06-15/index.md`]: second.replace(
        JSON.stringify(june),
        `${JSON.stringify(corrected)}, ${JSON.stringify(june)}`,
      ),
      [`${own}/index.md`]: paper('Growing', 'N.', {
        ...listed,
        version,
        changes: [{ ...september, date: version }, corrected, june],
      }),
    });
  assert.equal(await says('2026-09-09'), [
    'error: The version that is kept, of 2026-06-15, was changed on 2026-09-09, and has that date on its cover. Write in “version” a later day.',
  ]);
  assert.equal(await says('2026-09-10'), []);
});

test('of a draft no version is published, and its text can link to versions', async () => {
  const draft = paper('Growing', 'N.', {
    listed: '2026-03-02',
    version: '2026-09-09',
    changes: [september],
    draft: true,
  });
  const hidden = {
    [`${own}/index.md`]: draft,
    [`${own}/versions/2026-06-15/index.md`]: first.replace('2026-03-02', '2026-06-15'),
  };
  assert.equal(await isLetIn(hidden), true);
  await using other = await smallSite(hidden);
  assert.not.ok(existsSync(join(other.folder, 'papers/growing')));
  const links = page(
    'About',
    `[Now](${url}v/2026-09-09/), [then](${url}v/2026-06-15/), [as PDF](${url}v/2026-06-15/growing-2026-06-15.pdf), [seen](${url}v/2026-06-15/trees.png)`,
  );
  assert.equal(await problemsOf({ ...files, 'content/pages/about.md': links }), []);
  const toDraft = await wordsOf({ ...hidden, 'content/pages/about.md': links });
  assert.is(toDraft.length, 4);
});

test.run();
