/** The search index of a built site: what is in it, that it repeats, and what happens where it cannot be made. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { indexedPage } from '../../src/site/search/indexed-page.ts';
import { searchRecords } from '../../src/site/search/search-records.ts';
import { writeSearchIndex } from '../../src/site/search/write-search-index.ts';
import { loadOrThrow } from '../../src/site/site-options.ts';
import { paper, smallContent } from '../support/small-content.ts';
import { type SmallSite, smallSite } from '../support/small-site.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { testDay } from '../support/test-day.ts';
import { digestsOf } from '../support/whole-site.ts';

const files = {
  'content/papers/later/index.md': paper('Later', 'Words.', { draft: true }),
  'content/papers/welsh/index.md': paper('Ysgolion', 'Geiriau.', {
    language: 'cy',
    issued: '2024-09',
    authors: [{ name: 'Ann Lee', role: 'head' }],
  }),
};

let site: SmallSite;

test.before(async () => {
  site = await smallSite(files);
});

test.after(async () => site[Symbol.asyncDispose]());

test('papers, statements and pages are found at their own addresses, drafts and the home page are not', async () => {
  assert.equal(
    searchRecords(await library()).map(({ url, kind, year }) => [url, kind.label, year]),
    [
      ['/papers/welsh/', 'Paper', '2024'],
      ['/papers/first/', 'Paper', undefined],
      ['/equalities/2024-25/', 'Equalities statement', undefined],
      ['/about/', 'About this site', undefined],
    ],
  );
});

test('what is indexed of a page is its main content, with marks that the published page does not carry', async () => {
  const page = await site.text('papers/welsh/index.html');
  const [record] = searchRecords(await library());
  assert.ok(record);
  const indexed = indexedPage(page, record, 0);
  assert.not.match(page, 'data-pagefind');
  assert.match(indexed, /data-pagefind-filter="year\[content\]" content="2024"/);
  assert.match(indexed, /data-pagefind-meta="date\[content\]" content="Issued September 2024"/);
  assert.match(indexed, '<p>Ann Lee, head</p>');
  assert.not.match(indexed, /<footer|class="masthead"/);
});

test('the same site has the same index, of the files that its page loads', async () => {
  const folder = `${site.folder}/pagefind`;
  const first = await digestsOf(folder);
  await rm(folder, { recursive: true });
  await writeSearchIndex(await library(), site.folder);
  assert.equal(await digestsOf(folder), first);
  const names = (await readdir(folder)).map((name) => name.replace(/_[0-9a-f]+/, ''));
  assert.equal(names.toSorted(), [
    'filter',
    'fragment',
    'index',
    'pagefind-entry.json',
    'pagefind.en.pf_meta',
    'pagefind.js',
    'wasm.en.pagefind',
  ]);
});

test('where Pagefind does not run, the site is not built, and why is said', async () => {
  await using folder = await temporaryFolder(smallContent);
  const output = `${folder.path}/_site`;
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      'scripts/site.ts',
      ...['--content', `${folder.path}/content`],
      ...['--data', `${folder.path}/data`],
      ...['--output', output],
    ],
    // By this, Pagefind looks for the program of another machine.
    { encoding: 'utf8', env: { ...process.env, npm_config_arch: 'none' } },
  );
  assert.is(status, 1);
  assert.match(stderr, /search index cannot be made: Pagefind's program does not run here/);
  assert.not.ok(existsSync(output));
});

async function library() {
  await using folder = await temporaryFolder({ ...smallContent, ...files });
  return await loadOrThrow({
    content: `${folder.path}/content`,
    data: `${folder.path}/data`,
    drafts: false,
    today: testDay,
  });
}

test.run();
