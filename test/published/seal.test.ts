/** The sealed manifest lists what stands in the folder: every file, with what is known of it. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { checkNames } from '../../src/model/check-name.ts';
import type { Problem } from '../../src/model/problem.ts';
import { checksOf, mayBePublished } from '../../src/published/gate.ts';
import { seal } from '../../src/published/seal.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const source = 'src/content/papers/first/index.md';
const common = {
  slug: 'first',
  edition: 'a5',
  page: '/papers/first/',
  source,
  title: 'F',
  authors: [],
  language: 'en-GB',
  dated: '2026-11-22',
};
const pamphlet = { ...common, path: 'papers/first/first.pdf', cover: 'Cover' };
const booklet = 'papers/first/first-booklet.pdf';
const announced = {
  version: 1,
  siteUrl: 'https://papers.example',
  pages: [
    {
      url: '/papers/first/',
      path: 'papers/first/index.html',
      source,
      title: 'F',
      language: 'en-GB',
    },
  ],
  redirects: [{ url: '/old/', path: 'old/index.html', to: '/papers/first/', status: 301, source }],
  pamphlets: [pamphlet],
  citations: [{ page: pamphlet.page, path: 'papers/first/first.bib', source }],
  socialPictures: [],
  prints: [
    {
      ...common,
      edition: 'booklet',
      path: booklet,
      readable: pamphlet.path,
      title: 'F – Booklet',
      notice: 'To print.',
    },
  ],
  files: [],
};
const files = {
  'manifest.json': JSON.stringify(announced),
  'papers/first/index.html': '<p>Été</p>',
  'old/index.html': '<p>On</p>',
  [pamphlet.path]: Uint8Array.of(0x25, 0x50, 0x44, 0x46, 0xff),
  [booklet]: Uint8Array.of(0x25, 0x50, 0x44, 0x46, 0xff),
  'assets/fonts/a.woff2': Uint8Array.of(0, 1, 2),
  'feeds/rss.xml': '<rss/>',
  'papers/first/first.bib': '@misc{first}',
};

test('every file but the manifest is listed once, sorted, with hash, size, source and edition', async () => {
  await using folder = await temporaryFolder(files);
  const manifest = await seal(folder.path);
  assert.equal(
    manifest.files.map(({ path }) => path),
    [
      'assets/fonts/a.woff2',
      'feeds/rss.xml',
      'old/index.html',
      booklet,
      'papers/first/first.bib',
      pamphlet.path,
      'papers/first/index.html',
    ],
  );
  for (const { path, sha256, bytes } of manifest.files) {
    const content = await readFile(join(folder.path, path));
    assert.is(sha256, createHash('sha256').update(content).digest('hex'), path);
    assert.is(bytes, content.length, path);
  }
  const [font, , moved, sheets, citation, file, page] = manifest.files;
  assert.is(moved?.source, source);
  assert.is(font?.source, undefined);
  assert.is(sheets?.edition, 'booklet');
  assert.is(citation?.source, source);
  assert.is(file?.source, source);
  assert.is(file?.edition, 'a5');
  assert.is(page?.source, source);
  assert.is(page?.edition, undefined);
  assert.equal(JSON.parse(await readFile(join(folder.path, 'manifest.json'), 'utf8')), manifest);
});

test('sealing again lists the same, and what has changed anew', async () => {
  await using folder = await temporaryFolder(files);
  const first = await seal(folder.path);
  assert.equal(await seal(folder.path), first);
  await folder.write({ 'feeds/rss.xml': '<rss></rss>' });
  const [, feed] = (await seal(folder.path)).files;
  assert.is(feed?.bytes, 11);
});

test('what is known of a file is not found out again', async () => {
  await using folder = await temporaryFolder(files);
  const sealed = await seal(folder.path);
  const known = new Map([[booklet, 'known']]);
  const expected = sealed.files.map((file) =>
    file.path === booklet ? { ...file, sha256: 'known' } : file,
  );
  assert.equal((await seal(folder.path, undefined, known)).files, expected);
});

test('each file says what it has passed', async () => {
  await using folder = await temporaryFolder(files);
  const ran = new Set(checkNames.filter((name) => name !== 'verapdf'));
  const { files: sealed } = await seal(folder.path, (file) => checksOf(file, ran));
  const checkedBy = Object.fromEntries(sealed.map((file) => [file.path, file.checkedBy]));
  assert.equal(checkedBy, {
    'assets/fonts/a.woff2': ['links'],
    'feeds/rss.xml': ['feed-format', 'links'],
    'old/index.html': ['html-validate', 'redirects'],
    [booklet]: ['print-facts', 'links'],
    'papers/first/first.bib': ['citation-facts'],
    [pamphlet.path]: ['pamphlet-facts', 'type', 'parity', 'links'],
    'papers/first/index.html': ['axe', 'html-codesniffer', 'html-validate', 'links'],
  });
  const unchecked = (await seal(folder.path)).files;
  assert.ok(unchecked.every((file) => file.checkedBy.length === 0));
});

test('no file says that it has passed a check that was left out', async () => {
  await using folder = await temporaryFolder(files);
  for (const left of checkNames) {
    const ran = new Set(checkNames.filter((name) => name !== left));
    const { files: sealed } = await seal(folder.path, (file) => checksOf(file, ran));
    assert.not.ok(
      sealed.some(({ checkedBy }) => checkedBy.includes(left)),
      left,
    );
  }
});

test('a folder without a manifest is no site', async () => {
  await using folder = await temporaryFolder({ 'index.html': '' });
  try {
    await seal(folder.path);
    assert.unreachable('it was sealed');
  } catch (error) {
    assert.match((error as Error).message, /manifest\.json/);
  }
});

test('one error keeps a site back, and warnings alone do not', () => {
  const warning: Problem = {
    code: 'pamphlet-retried',
    severity: 'warning',
    file: 'x',
    fact: 'It was.',
    hint: 'Look.',
  };
  assert.ok(mayBePublished([]));
  assert.ok(mayBePublished([warning, warning]));
  assert.not.ok(mayBePublished([warning, { ...warning, severity: 'error' }]));
});

test.run();
