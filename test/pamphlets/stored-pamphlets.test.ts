/** What has not changed is taken from the store, and what has is printed: by a small site in real Chromium. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { openArtifactStore } from '../../src/pamphlets/artifact-store.ts';
import { makePamphlets, type PamphletProgress } from '../../src/pamphlets/make-pamphlets.ts';
import { entriesOf, type PrintJobs } from '../../src/pamphlets/print-job.ts';
import { printJobsInTabs } from '../../src/pamphlets/print-jobs-in-tabs.ts';
import { paper } from '../support/small-content.ts';
import { type SmallSite, smallSite } from '../support/small-site.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts';
import { digestsOf } from '../support/whole-site.ts';
import { fixtureSite } from './fixture-site.ts';

const content = {
  'content/papers/first/index.md': paper('The first paper', 'Words of the first.'),
  'content/papers/second/index.md': paper('The second paper', 'Words of the second.'),
};
const editions = ['a5', 'booklet'];

const test = suite();
let folder: TemporaryFolder;
let site: SmallSite;

test.before(async () => {
  folder = await temporaryFolder();
  site = await smallSite(content);
  await make(site.folder);
});

test.after(async () => {
  await site[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

/** @returns the files that were printed, and what was said meanwhile */
async function make(built: string, store = folder.path) {
  const printed: string[] = [];
  const said: string[] = [];
  const print: PrintJobs = (jobs, options) => {
    printed.push(...jobs.flatMap(entriesOf).map(({ path }) => path));
    return printJobsInTabs(jobs, options);
  };
  const onProgress = (progress: PamphletProgress): void => {
    if ('said' in progress) said.push(progress.said);
  };
  const result = await makePamphlets({
    site: built,
    editions,
    jobs: 2,
    store: openArtifactStore(store, 1e9),
    print,
    onProgress,
  });
  assert.is(result.rendered + result.faults.length, printed.length);
  return { ...result, printed: printed.toSorted(), said };
}

/** By its path. */
async function pamphletsOf(built: string): Promise<Record<string, string>> {
  const digests = Object.entries(await digestsOf(built));
  return Object.fromEntries(digests.filter(([path]) => path.endsWith('.pdf')));
}

test('a second run prints nothing, and changes no byte of the site', async () => {
  const before = await digestsOf(site.folder);
  const { printed, files, made } = await make(site.folder);
  assert.equal(printed, []);
  assert.is(files, 6);
  assert.is(made.length, 6);
  assert.equal(await digestsOf(site.folder), before);
});

test('figures are those of the files, of sheets as well', async () => {
  const { made } = await make(site.folder);
  for (const { entry, pages, bytes } of made) {
    const file = await readFile(join(site.folder, entry.path));
    assert.is(bytes, file.length, entry.path);
    assert.is(pages, (await PDFDocument.load(file)).getPageCount(), entry.path);
  }
});

test('the same content in another folder has the same files, without one being printed', async () => {
  await using other = await smallSite(content);
  assert.equal((await make(other.folder)).printed, []);
  assert.equal(await pamphletsOf(other.folder), await pamphletsOf(site.folder));
});

test('another text of one paper prints that paper’s files alone', async () => {
  await using other = await smallSite({
    ...content,
    'content/papers/second/index.md': paper('The second paper', 'Other words.'),
  });
  assert.equal((await make(other.folder)).printed, [
    'papers/second/second-booklet.pdf',
    'papers/second/second.pdf',
  ]);
});

test('another paper prints its own files, and another navigation none', async () => {
  await using other = await smallSite({
    ...content,
    'content/papers/third/index.md': paper('A third paper', 'Words of the third.'),
    'data/navigation.yaml': '- label: All papers\n  url: /papers/\n',
  });
  assert.equal((await make(other.folder)).printed, [
    'papers/third/third-booklet.pdf',
    'papers/third/third.pdf',
  ]);
});

test('another style sheet for paper prints all, under whatever name it stands', async () => {
  await using other = await smallSite(content);
  const assets = await readdir(join(other.folder, 'assets'));
  const sheet = assets.find((name) => /^print\..*\.css$/.test(name)) ?? '';
  const path = join(other.folder, 'assets', sheet);
  await writeFile(path, `${await readFile(path, 'utf8')}\n.text { color: #111 }`);
  assert.is((await make(other.folder)).printed.length, 6);
});

test('other lists, pages and feeds print nothing', async () => {
  await using other = await smallSite(content);
  for (const path of ['papers/index.html', 'index.html', 'feeds/rss.xml']) {
    const file = join(other.folder, path);
    await writeFile(file, (await readFile(file, 'utf8')).replaceAll('SSP', 'The society'));
  }
  assert.equal((await make(other.folder)).printed, []);
});

test('a damaged file of the store is said, and made anew', async () => {
  await using own = await temporaryFolder();
  await using other = await smallSite(content);
  await make(other.folder, own.path);
  const path = join(other.folder, 'papers/first/first.pdf');
  const bytes = await readFile(path);
  const stored = await readdir(own.path, { recursive: true, withFileTypes: true });
  for (const { parentPath, name } of stored.filter((entry) => entry.isFile())) {
    const file = join(parentPath, name);
    if ((await readFile(file)).equals(bytes)) await writeFile(file, bytes.fill(0, 100, 200));
  }
  await rm(path);
  const { printed, said, made } = await make(other.folder, own.path);
  assert.equal(printed, ['papers/first/first.pdf']);
  assert.equal(said, ['The stored papers/first/first.pdf is damaged, so it is made anew.']);
  assert.is(made.length, 6);
  await rm(path);
  assert.equal((await make(other.folder, own.path)).printed, []);
  assert.equal(await pamphletsOf(other.folder), await pamphletsOf(site.folder));
});

test('two runs at once with one store make the same', async () => {
  await using own = await temporaryFolder();
  await using other = await smallSite(content);
  await using another = await smallSite(content);
  const runs = await Promise.all([other, another].map((one) => make(one.folder, own.path)));
  for (const { faults, made, said } of runs) {
    assert.equal([faults, said], [[], []]);
    assert.is(made.length, 6);
  }
  assert.equal(await pamphletsOf(other.folder), await pamphletsOf(site.folder));
  assert.equal(await pamphletsOf(another.folder), await pamphletsOf(site.folder));
  assert.equal((await make(other.folder, own.path)).printed, []);
});

test('a store that cannot be used is said once, and all is printed', async () => {
  await using other = await smallSite(content);
  await using file = await temporaryFolder({ store: 'a file' });
  const { printed, said, made } = await make(other.folder, join(file.path, 'store'));
  assert.is(printed.length, 6);
  assert.is(made.length, 6);
  assert.is(said.length, 1);
  assert.match(said[0] ?? '', 'The store of pamphlets cannot be used');
});

test('what is wrong with a page is said again when nothing is printed', async () => {
  await using broken = await fixtureSite({ one: '<img src="none.png" alt="">' });
  const first = await make(broken.folder);
  assert.equal(
    first.problems.map(({ code }) => code),
    ['image-missing'],
  );
  const second = await make(broken.folder);
  assert.equal(second.printed, []);
  assert.equal(second.problems, first.problems);
});

test('a page that asks for what its markup does not name is a fault, and not another pamphlet', async () => {
  await using late = await fixtureSite(
    { one: `<script>document.write('<img src="' + 'late' + '.png">')</script>` },
    { 'papers/one/late.png': 'a picture' },
  );
  const { faults, made } = await make(late.folder);
  assert.is(made.length, 0);
  assert.match(faults[0]?.fact ?? '', 'It asks for papers/one/late.png');
});

test.run();
