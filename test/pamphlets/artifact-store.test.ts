/** What is put into the store comes out as it was, or not at all. */
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { DamagedArtifact, openArtifactStore } from '../../src/pamphlets/artifact-store.ts';
import type { Artifact } from '../../src/pamphlets/print-job.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const artifact: Artifact = {
  bytes: Buffer.from('%PDF of 12 pages'),
  pages: 12,
  problems: [
    { code: 'image-missing', severity: 'error', file: 'x.md', fact: 'None.', hint: 'Add it.' },
  ],
};

/** A limit that no test reaches, in bytes. */
const roomy = 1e9;

/** The file of a store that holds these bytes. */
async function fileOf(folder: string, bytes: Uint8Array): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const { parentPath, name } of entries.filter((entry) => entry.isFile())) {
    const path = join(parentPath, name);
    if ((await readFile(path)).equals(bytes)) return path;
  }
  throw new Error('No file of the store holds these bytes.');
}

test('it gives back bytes, pages and problems, and knows nothing of other keys', async () => {
  await using folder = await temporaryFolder();
  const store = openArtifactStore(folder.path, roomy);
  assert.is(await store.find('one'), undefined);
  const put = await store.put('one', artifact);
  const found = await openArtifactStore(folder.path, roomy).find('one');
  assert.equal(found, put);
  assert.is(found?.pages, 12);
  assert.equal(found?.problems, artifact.problems);
  assert.equal(Buffer.from((await store.read(put)) ?? []), artifact.bytes);
  assert.is(await store.find('two'), undefined);
});

for (const [what, bytes] of [
  ['other bytes', Buffer.from('%PDF of 13 pages')],
  ['fewer bytes', Buffer.from('%PDF')],
] as const) {
  test(`a file with ${what} is refused, and the next put mends it`, async () => {
    await using folder = await temporaryFolder();
    const store = openArtifactStore(folder.path, roomy);
    const put = await store.put('one', artifact);
    await writeFile(await fileOf(folder.path, artifact.bytes), bytes);
    try {
      await store.read(put);
      assert.unreachable();
    } catch (error) {
      assert.instance(error, DamagedArtifact);
    }
    assert.is(await store.read(put), undefined, 'it is gone');
    await store.put('one', artifact);
    assert.equal(Buffer.from((await store.read(put)) ?? []), artifact.bytes);
  });
}

test('an artifact that is put in by many at once is there once', async () => {
  await using folder = await temporaryFolder();
  const stores = Array.from({ length: 8 }, () => openArtifactStore(folder.path, roomy));
  const [first] = await Promise.all(stores.map((store) => store.put('one', artifact)));
  assert.ok(first);
  assert.equal(await stores[0]?.find('one'), first);
  assert.equal(Buffer.from((await stores[0]?.read(first)) ?? []), artifact.bytes);
});

const day = 24 * 60 * 60 * 1000;

/** Puts in four artifacts of 1,000 bytes, the first last used so many days ago, and each other a day later. */
async function fourArtifacts(folder: string, daysAgo: number): Promise<string[]> {
  const keys = ['a', 'b', 'c', 'd'];
  for (const [index, key] of keys.entries()) {
    const bytes = Buffer.alloc(1000, key);
    await openArtifactStore(folder, roomy).put(key, { ...artifact, bytes });
    const used = (Date.now() - (daysAgo - index) * day) / 1000;
    await utimes(await fileOf(folder, bytes), used, used);
  }
  return keys;
}

/** @returns the keys that are there as before */
async function keysIn(folder: string, keys: readonly string[]): Promise<string[]> {
  const store = openArtifactStore(folder, roomy);
  const found = await Promise.all(
    keys.map(async (key) => {
      const entry = await store.find(key);
      return entry && (await store.read(entry)) ? [key] : [];
    }),
  );
  return found.flat();
}

test('a store over its limit gives up what was not used for longest', async () => {
  await using folder = await temporaryFolder();
  const keys = await fourArtifacts(folder.path, 10);
  assert.ok(await openArtifactStore(folder.path, roomy).find('a'), 'it is used now');
  const store = openArtifactStore(folder.path, 4000);
  await store.put('new', { ...artifact, bytes: Buffer.alloc(1000, 'new') });
  await store.tidy();
  assert.equal(await keysIn(folder.path, [...keys, 'new']), ['a', 'd', 'new']);
});

test('what nobody has used for 30 days goes, and what this run has used stays', async () => {
  await using folder = await temporaryFolder();
  const keys = await fourArtifacts(folder.path, 31.5);
  const store = openArtifactStore(folder.path, roomy);
  await store.find('a');
  await store.put('new', artifact);
  await store.tidy();
  assert.equal(await keysIn(folder.path, [...keys, 'new']), ['a', 'c', 'd', 'new']);
  const index = join(folder.path, 'index-v5');
  const listed = await readdir(index, { recursive: true, withFileTypes: true });
  assert.is(listed.filter((entry) => entry.isFile()).length, 4, 'its key is gone as well');
});

test('a store smaller than one run keeps that run', async () => {
  await using folder = await temporaryFolder();
  const store = openArtifactStore(folder.path, 1);
  await store.put('one', artifact);
  await store.put('two', { ...artifact, bytes: Buffer.from('another') });
  await store.tidy();
  assert.equal(await keysIn(folder.path, ['one', 'two']), ['one', 'two']);
});

test('it is looked through once a day, and before that only if it may be over its limit', async () => {
  await using folder = await temporaryFolder();
  const putAndTidy = async (key: string, limit: number) => {
    const store = openArtifactStore(folder.path, limit);
    await store.put(key, { ...artifact, bytes: Buffer.alloc(1000, key) });
    await store.tidy();
  };
  await putAndTidy('first', roomy);
  const keys = await fourArtifacts(folder.path, 40);
  await putAndTidy('second', roomy);
  for (const key of keys) assert.ok(await fileOf(folder.path, Buffer.alloc(1000, key)), key);
  await putAndTidy('third', 2500);
  assert.equal(await keysIn(folder.path, [...keys, 'third']), ['third']);
});

test.run();
