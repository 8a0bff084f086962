/** A site stands as it was made as long as each of its files does, and no other is there. */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { isWhole } from '../../src/published/whole-site.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts';
import { writeSmallSite } from './small-site.ts';

const files = { 'index.html': 'Home', 'papers/first/index.html': 'The first paper' };

const test = suite();
let folder: TemporaryFolder;

test.before.each(async () => {
  folder = await temporaryFolder();
});

test.after.each(async () => {
  await folder[Symbol.asyncDispose]();
});

test('as it was made', async () => {
  assert.ok(isWhole(folder.path, await writeSmallSite(folder.path, files)));
});

for (const name of ['papers/first/index.html', 'manifest.json', 'new.html']) {
  test(`with another ${name}`, async () => {
    const manifest = await writeSmallSite(folder.path, files);
    await writeFile(join(folder.path, name), 'The f1rst paper');
    assert.not(isWhole(folder.path, manifest));
  });
}

for (const name of ['papers/first/index.html', 'manifest.json', '']) {
  test(`without ${name || 'the folder'}`, async () => {
    const manifest = await writeSmallSite(folder.path, files);
    await rm(join(folder.path, name), { recursive: true });
    assert.not(isWhole(folder.path, manifest));
  });
}

test.run();
