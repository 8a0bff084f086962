/** What is put into the store comes out as it was, or not at all. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
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
  const store = openArtifactStore(folder.path);
  assert.is(await store.find('one'), undefined);
  const put = await store.put('one', artifact);
  const found = await openArtifactStore(folder.path).find('one');
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
    const store = openArtifactStore(folder.path);
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
  const stores = Array.from({ length: 8 }, () => openArtifactStore(folder.path));
  const [first] = await Promise.all(stores.map((store) => store.put('one', artifact)));
  assert.ok(first);
  assert.equal(await stores[0]?.find('one'), first);
  assert.equal(Buffer.from((await stores[0]?.read(first)) ?? []), artifact.bytes);
});

test.run();
