/** The search index of a built site: what is in it, that it repeats, and what happens where it cannot be made. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Library } from '../../src/model/library.ts';
import { fileOf } from '../../src/site/addresses.ts';
import { indexedPage, notIndexed, searchedPart } from '../../src/site/search/indexed-page.ts';
import { searchRecords } from '../../src/site/search/search-records.ts';
import { writeSearchIndex } from '../../src/site/search/write-search-index.ts';
import { loadOrThrow } from '../../src/site/site-options.ts';
import { builtContent, specimen } from '../support/built-content.ts';
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
  process.env.PRESS_CACHE = `${site.folder}/cache`;
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

test('a caption is read apart from what stands behind it', async () => {
  const [record] = searchRecords(await library());
  assert.ok(record);
  const page = '<main><figcaption>— Ann</figcaption><figcaption>How?</figcaption></main>';
  const indexed = indexedPage(page, record, 0);
  assert.match(indexed, '<figcaption>— Ann.</figcaption><figcaption>How?</figcaption>');
});

test('what is cut from a page before it is indexed is what Pagefind leaves out, and nothing else', async () => {
  await using built = await builtContent(specimen);
  const folders = { ...specimen, drafts: false, today: testDay };
  let shorter = 0;
  for (const { url } of searchRecords(await loadOrThrow(folders))) {
    const page = await readFile(join(built.site, fileOf(url)), 'utf8');
    const { document } = parseHTML(page);
    const main = document.querySelector('main')?.outerHTML ?? '';
    assert.is(wordsSearched(searchedPart(page)), wordsSearched(main), url);
    if (searchedPart(page).length < main.length * 0.8) shorter++;
  }
  assert.ok(shorter > 1);
});

test('another paper makes no other page one that reads otherwise', async () => {
  await using alone = await smallSite();
  await using beside = await smallSite({
    'content/papers/second/index.md': paper('Second', 'More.'),
  });
  const [before, after] = await Promise.all(
    [alone, beside].map(({ text }) => text('papers/first/index.html')),
  );
  assert.ok(before && after);
  assert.is.not(after, before);
  assert.is(searchedPart(after), searchedPart(before));
});

test('the index has the files that its page loads, and no others', async () => {
  const names = (await readdir(`${site.folder}/pagefind`)).map((name) =>
    name.replace(/_[0-9a-f]+/, ''),
  );
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

test('the same site has the same index, whether it is made again or kept', async () => {
  const first = await indexOf(await library());
  const again = await indexOf(await library());
  process.env.PRESS_CACHE = `${site.folder}/other-cache`;
  const anew = await indexOf(await library());
  process.env.PRESS_CACHE = `${site.folder}/cache`;
  assert.is(first.isKept, false);
  assert.is(again.isKept, true);
  assert.is(anew.isKept, false);
  assert.equal(again.digests, first.digests);
  assert.equal(anew.digests, first.digests);
});

test('a page that reads otherwise, or is gone, makes a new index, as if there had been none', async () => {
  const before = await indexOf(await library());
  const path = `${site.folder}/equalities/2024-25/index.html`;
  const page = await readFile(path, 'utf8');
  await writeFile(path, page.replace('Words of it.', 'Other words.'));
  const changed = await indexOf(await library());
  await writeFile(path, page);
  const all = await library();
  const shorter = await indexOf({ ...all, pages: [] });
  assert.is(changed.isKept, false);
  assert.is(shorter.isKept, false);
  assert.not.equal(changed.digests, before.digests);
  process.env.PRESS_CACHE = `${site.folder}/third-cache`;
  assert.equal((await indexOf({ ...all, pages: [] })).digests, shorter.digests);
  process.env.PRESS_CACHE = `${site.folder}/cache`;
  assert.equal((await indexOf(all)).digests, before.digests);
});

test('a kept index that is damaged is made anew', async () => {
  const { digests } = await indexOf(await library());
  const folder = `${site.folder}/cache/search`;
  for (const name of await readdir(folder)) {
    const bytes = await readFile(`${folder}/${name}`);
    const middle = bytes.length >> 1;
    bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
    await writeFile(`${folder}/${name}`, bytes);
  }
  const anew = await indexOf(await library());
  assert.is(anew.isKept, false);
  assert.equal(anew.digests, digests);
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

/** What is left of a page's words without the parts that are never indexed. */
function wordsSearched(main: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${main}</body></html>`);
  for (const part of document.querySelectorAll(notIndexed.join())) part.remove();
  return document.body.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

/** Makes the index of the site, which is written, and tells what became of it. */
async function indexOf(library: Library) {
  const index = await writeSearchIndex({ library, content: 'content', output: site.folder });
  const digests = await digestsOf(`${site.folder}/pagefind`);
  return { isKept: index.took === undefined, digests };
}

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
