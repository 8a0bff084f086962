/** The index of a large site is made in shards, and is the one that Pagefind makes of all pages at a time. */
import { hash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Library } from '../../src/model/library.ts';
import { unpack } from '../../src/site/search/pagefind-files.ts';
import { searchRecords } from '../../src/site/search/search-records.ts';
import { byShard, shardCount } from '../../src/site/search/shards.ts';
import { writeSearchIndex } from '../../src/site/search/write-search-index.ts';
import { loadOrThrow } from '../../src/site/site-options.ts';
import { page, paper, smallContent } from '../support/small-content.ts';
import { type SmallSite, smallSite } from '../support/small-site.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { testDay } from '../support/test-day.ts';

const pagesPerShard = 16;

/** Words with and without accents, in other scripts, and of letters beyond 16 bits. */
const rare = ['café', 'cafe', 'Cafè', 'naïve', 'naive', 'Ελλάδα', 'שלום', 'ﭏ', '𝔄lpha'];

const files = Object.fromEntries(
  Array.from({ length: 60 }, (_, number) => {
    const own = rare.filter((_, index) => (number * 7 + index) % 5 < 2);
    const common = Array.from({ length: 300 }, (_, place) => `w${(number * place) % 997}`);
    const text = `${own.join(' ')} ${common.join(' ')}.\n\n## Part of ${number}\n\nIts end.`;
    const more = {
      topics: number % 3 === 0 ? ['money', 'schools'] : ['schools'],
      kind: number % 4 === 0 ? 'framework' : 'paper',
      ...(number % 5 > 0 && { issued: `20${10 + (number % 9)}` }),
    };
    // A page has no date: alone, it makes an index without that field.
    if (number % 6 === 5) return [`content/pages/page-${number}.md`, page(`On ${number}`, text)];
    return [`content/papers/about-${number}/index.md`, paper(`About ${number}`, text, more)];
  }),
);

let site: SmallSite;
let library: Library;

test.before(async () => {
  site = await smallSite(files, { pagesPerShard });
  process.env.PRESS_CACHE = `${site.folder}/cache`;
  await using folder = await temporaryFolder({ ...smallContent, ...files });
  library = await loadOrThrow({
    content: `${folder.path}/content`,
    data: `${folder.path}/data`,
    drafts: false,
    today: testDay,
  });
});

test.after(async () => site[Symbol.asyncDispose]());

test('the index of shards has the files of the index of all pages, with the same in them', async () => {
  const builtBesidePages = await indexFiles();
  const whole = await indexOf(library);
  assert.ok(Object.keys(whole.files).filter((path) => path.startsWith('index/')).length > 1);
  assert.equal(builtBesidePages, whole.files);
  for (const size of [pagesPerShard, 1]) assert.equal(await indexOf(library, size), whole);
});

test('only the shard of a page that reads otherwise is made again, as if all were', async () => {
  const { files: before } = await indexOf(library, pagesPerShard);
  const path = `${site.folder}/papers/about-20/index.html`;
  const page = await readFile(path, 'utf8');
  await writeFile(path, page.replace('Its end.', 'Other words.'));
  const changed = await indexOf(library, pagesPerShard);
  const whole = await indexOf(library);
  await writeFile(path, page);
  assert.is(changed.indexed, shardWith('/papers/about-20/').length);
  assert.not.equal(changed.files, before);
  assert.equal(changed.files, whole.files);
});

test('a paper that is gone changes its own shard', async () => {
  await indexOf(library, pagesPerShard);
  const papers = library.papers.filter(({ slug }) => slug !== 'about-30');
  const fewer = await indexOf({ ...library, papers }, pagesPerShard);
  assert.is(fewer.indexed, shardWith('/papers/about-30/').length - 1);
  assert.equal(fewer.files, (await indexOf({ ...library, papers })).files);
});

test('pages without a word are left out, as Pagefind leaves them out', async () => {
  const slugs = ['about-20', 'about-21'];
  const papers = library.papers.filter(({ slug }) => slugs.includes(slug));
  const onlyThese = { ...library, papers, statements: [], pages: [] };
  const paths = slugs.map((slug) => `${site.folder}/papers/${slug}/index.html`);
  const pages = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
  const wordless = '<main><h1>∞</h1><img src="curve.svg" alt="A curve"></main>';
  for (const path of paths) await writeFile(path, wordless);
  const whole = await indexOf(library);
  const withOthers = await indexOf(library, pagesPerShard);
  const alone = await indexOf(library, 1);
  const wholeOfThese = await indexOf(onlyThese);
  const ofThese = await indexOf(onlyThese, 1);
  for (const [index, path] of paths.entries()) await writeFile(path, pages[index] ?? '');
  assert.equal(withOthers.files, whole.files);
  assert.equal(alone.files, whole.files);
  assert.equal(ofThese.files, wholeOfThese.files);
});

test('where nothing has changed, nothing is made again; another order of the listing is kept to', async () => {
  const before = await indexOf(library, pagesPerShard);
  assert.equal(await indexOf(library, pagesPerShard), { ...before, indexed: 0 });
  // Two papers next to each other in the listing, in two shards: neither shard's own order changes.
  const at = library.papers.findIndex(
    ({ slug }, place) =>
      shardWith(`/papers/${slug}/`) !== shardWith(`/papers/${library.papers[place + 1]?.slug}/`),
  );
  const papers = library.papers.toSpliced(at, 2, ...library.papers.slice(at, at + 2).toReversed());
  const moved = await indexOf({ ...library, papers }, pagesPerShard);
  assert.is(moved.indexed, 0);
  assert.equal(moved.files, (await indexOf({ ...library, papers })).files);
});

/** Makes the index of the site, which is written. @returns how many pages were read, and its files */
async function indexOf(library: Library, pagesPerShard?: number) {
  const output = site.folder;
  const { indexed } = await writeSearchIndex({ library, content: '-', output, pagesPerShard });
  return { indexed, files: await indexFiles() };
}

/** The digest of each file of the index, by its path. */
async function indexFiles(): Promise<Record<string, string>> {
  const folder = join(site.folder, 'pagefind');
  const found: Record<string, string> = {};
  for (const path of await readdir(folder, { recursive: true })) {
    if (!/\.\w+$/.test(path)) continue;
    const content = await readFile(join(folder, path));
    // Pagefind packs with another program, and what comes out of it again is what counts.
    found[path] = hash('sha256', path.includes('.pf_') ? unpack(content) : content);
  }
  return found;
}

function shardWith(url: string): readonly { readonly url: string }[] {
  const records = searchRecords(library);
  const shards = byShard(records, shardCount(records.length, pagesPerShard));
  return shards.find((pages) => pages.some((page) => page.url === url)) ?? [];
}

test.run();
