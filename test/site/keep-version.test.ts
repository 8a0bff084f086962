/** A paper is kept as it is before it is changed, and nothing that has been read is written over. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { FullDate } from '../../src/model/partial-date.ts';
import { keepVersion } from '../../src/site/keep-version.ts';
import { paper } from '../support/small-content.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts';

const date = '2026-12-01' as FullDate;
const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47);
const text = `---
title: "First"   # as its authors have it
kind: paper
summary: It is small.
topics: [money]
listed: 2026-11-22 # a Sunday
changes: []
---

![A bar](bar.png)
`;

/** A content folder with one paper of this text, and a picture. */
function contentWith(index: string | Uint8Array, more: Record<string, string> = {}) {
  return temporaryFolder({
    'papers/first/index.md': index,
    'papers/first/bar.png': png,
    'papers/first/.DS_Store': '',
    ...more,
  });
}

const keep = ({ path }: TemporaryFolder, to = date, slug = 'first') =>
  keepVersion({ content: path, slug, date: to });
const textOf = ({ path }: TemporaryFolder, file = 'index.md') =>
  readFile(join(path, 'papers/first', file), 'utf8');
const filesOf = async ({ path }: TemporaryFolder) =>
  (await readdir(join(path, 'papers/first'), { recursive: true })).toSorted();

test('the folder is copied, and the new version written beside the day of listing', async () => {
  await using content = await contentWith(text);
  const kept = await keep(content);
  assert.ok('folder' in kept && kept.folder.endsWith('papers/first/versions/2026-11-22'));
  assert.equal(
    (await textOf(content, 'versions/2026-11-22/index.md')).replace(/^kept: .{19}\n/m, ''),
    text,
  );
  assert.equal(
    await textOf(content),
    text.replace('# a Sunday\n', '# a Sunday\nversion: 2026-12-01\n'),
  );
  assert.ok((await filesOf(content)).includes('versions/2026-11-22/bar.png'));
  assert.not.ok((await filesOf(content)).includes('versions/2026-11-22/.DS_Store'));
});

test('the next one takes the place of the version, and earlier ones are not copied along', async () => {
  await using content = await contentWith(text);
  await keep(content);
  await keep(content, '2027-01-15' as FullDate);
  assert.match(await textOf(content), '\nversion: 2027-01-15\n');
  assert.match(await textOf(content, 'versions/2026-12-01/index.md'), '\nversion: 2026-12-01\n');
  assert.equal(
    (await filesOf(content)).filter((path) => path.endsWith('index.md')),
    ['index.md', 'versions/2026-11-22/index.md', 'versions/2026-12-01/index.md'],
  );
});

test('line ends of Windows stay, and so does a version in quotation marks', async () => {
  await using windows = await contentWith(text.replaceAll('\n', '\r\n'));
  await keep(windows);
  assert.match(await textOf(windows), '# a Sunday\r\nversion: 2026-12-01\r\nchanges');
  assert.match(
    await textOf(windows, 'versions/2026-11-22/index.md'),
    /changes: \[\]\r\nkept: .{19}\r\n---\r\n/,
  );
  await using quoted = await contentWith(
    text.replace('changes', 'version: "2026-11-30" # ours\nchanges'),
  );
  await keep(quoted);
  assert.match(await textOf(quoted), '\nversion: 2026-12-01 # ours\n');
});

const refused: [why: string, index: string, to: string, message: RegExp][] = [
  [
    'the same date',
    text,
    '2026-11-22',
    /is the version of 2026-11-22, and a newer one has a later/,
  ],
  ['an earlier date', text, '2026-11-21', /later date, not 2026-11-21\. Give it with --date\.$/],
  [
    'the date of its last change',
    text.replace('changes: []', 'changes: [{ date: 2026-12-01, note: N. }]'),
    date,
    /has 2026-12-01 on its cover, and a newer version has a later date, not 2026-12-01\./,
  ],
  ['a draft', text.replace('changes: []', 'draft: true'), date, /is a draft\. Go on writing it/],
  [
    'keys on one line',
    '---\n{title: T, kind: paper, summary: S., topics: [m], listed: 2026-11-22}\n---\n\nText.\n',
    date,
    /^The version cannot be written into .*\. Write each key on a line of its own\.$/,
  ],
];

for (const [why, index, to, message] of refused) {
  test(`${why}: nothing is written`, async () => {
    await using content = await contentWith(index);
    const before = await filesOf(content);
    const error = await keep(content, to as FullDate).catch((cause: unknown) => cause);
    assert.match((error as Error).message, message);
    assert.equal(await filesOf(content), before);
    assert.is(await textOf(content), index);
  });
}

test('a folder that is there is not written into', async () => {
  const old = { 'papers/first/versions/2026-11-22/index.md': 'What was read.' };
  await using content = await contentWith(text, old);
  const error = await keep(content).catch((cause: unknown) => cause);
  assert.match(
    (error as Error).message,
    /versions\/2026-11-22 is there already\. If .*index\.md is/,
  );
  assert.is(await textOf(content, 'versions/2026-11-22/index.md'), 'What was read.');
  assert.is(await textOf(content), text);
});

test('a paper that is not there is said with the nearest, and a broken one with its problems', async () => {
  await using content = await contentWith(paper('First', 'Words.', { updated: 'soon' }));
  const error = await keep(content, date, 'frist').catch((cause: unknown) => cause);
  assert.match(
    (error as Error).message,
    /^There is no paper "frist" in .*; the nearest is "first"\.$/,
  );
  const kept = await keep(content);
  assert.ok('problems' in kept);
  assert.equal('problems' in kept && kept.problems.map(({ code }) => code), ['invalid-date']);
});

test.run();
