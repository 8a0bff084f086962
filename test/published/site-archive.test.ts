/** What is taken out of an archive is, byte by byte, the site that was put in, or nothing. */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { keepSite, restoreSite } from '../../src/published/site-archive.ts';
import { isWhole } from '../../src/published/whole-site.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts';
import { writeSmallSite } from './small-site.ts';

const files = {
  'empty.txt': '',
  'index.html': '<p>Llyfr, كتاب',
  'papers/first/index.html': 'x'.repeat(100_000),
  // Longer than what is packed, or unpacked, at a time.
  'pictures/large.webp': randomBytes(3_000_000),
};

const test = suite();
let folder: TemporaryFolder;
let archives: string;
let site: string;
let restored: string;
const usual = process.env.PRESS_CACHE;

test.before.each(async () => {
  folder = await temporaryFolder();
  process.env.PRESS_CACHE = join(folder.path, 'cache');
  archives = join(folder.path, 'cache', 'sites');
  site = join(folder.path, 'site');
  restored = join(folder.path, 'restored');
});

test.after.each(async () => {
  if (usual === undefined) delete process.env.PRESS_CACHE;
  else process.env.PRESS_CACHE = usual;
  await folder[Symbol.asyncDispose]();
});

test('a site comes out as it was put in', async () => {
  const manifest = await writeSmallSite(site, files);
  await keepSite(site, manifest);
  assert.ok(await restoreSite(manifest, restored));
  assert.ok(isWhole(restored, manifest));
});

test('one that is not kept is not there', async () => {
  const manifest = await writeSmallSite(site, files);
  assert.not(await restoreSite(manifest, restored));
  assert.not(existsSync(restored));
});

test('of a damaged one nothing comes out, and it is kept anew', async () => {
  const manifest = await writeSmallSite(site, files);
  await keepSite(site, manifest);
  const [name = ''] = await readdir(archives);
  const archive = join(archives, name);
  const bytes = await readFile(archive);
  for (const place of [0, 200, bytes.length >> 1, bytes.length - 50]) {
    const damaged = Buffer.from(bytes);
    damaged[place] = (damaged[place] ?? 0) ^ 0xff;
    await writeFile(archive, damaged);
    assert.not(await restoreSite(manifest, restored), `byte ${place}`);
    assert.not(existsSync(restored), `byte ${place}`);
  }
  await truncate(archive, bytes.length - 100_000);
  assert.not(await restoreSite(manifest, restored), 'cut short');
  assert.not(existsSync(restored), 'cut short');
  await keepSite(site, manifest);
  assert.ok(await restoreSite(manifest, restored));
});

test('a file that is not the one that was sealed does not come out', async () => {
  const manifest = await writeSmallSite(site, files);
  await writeFile(join(site, 'index.html'), '<p>Llyfr, باتك');
  await keepSite(site, manifest);
  assert.not(await restoreSite(manifest, restored));
  assert.not(existsSync(restored));
});

test('four archives stay, those that were used last', async () => {
  const names = ['a', 'b', 'c', 'd', 'e'];
  const manifests = await Promise.all(
    names.map((name) => writeSmallSite(join(folder.path, name), { 'index.html': name })),
  );
  for (const [index, manifest] of manifests.slice(0, 4).entries()) {
    await keepSite(join(folder.path, names[index] ?? ''), manifest);
    const before = new Date(Date.now() - 60_000 + index * 1000);
    await utimes(join(archives, `${manifest.sha256}.zst`), before, before);
  }
  const [first, second, , , last] = manifests;
  assert.ok(first && second && last);
  assert.ok(await restoreSite(first, restored));
  await keepSite(join(folder.path, 'e'), last);
  assert.is((await readdir(archives)).length, 4);
  await rm(restored, { recursive: true });
  assert.ok(await restoreSite(first, restored), 'just used');
  assert.not(await restoreSite(second, restored), 'longest unused');
});

test.run();
