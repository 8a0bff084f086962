/** An address that readers have, and that the next site has no more, is told to who builds it. */
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { findLostAddresses } from '../../src/published/lost-addresses.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const source = 'content/papers/old/index.md';

function manifest(urls: readonly string[], ledOn: readonly string[] = [], more: object = {}) {
  const path = (url: string) => `${url.slice(1)}index.html`;
  return {
    version: 1,
    siteUrl: 'https://papers.example',
    madeOf: {
      content: { folder: 'content', sha256: '0' },
      data: { folder: 'data', sha256: '0' },
      code: '0',
    },
    pages: urls.map((url) => ({ url, path: path(url), source, title: 'T', language: 'en-GB' })),
    redirects: ledOn.map((url) => ({ url, path: path(url), to: '/new/', status: 301, source })),
    pamphlets: [],
    prints: [],
    citations: [],
    socialPictures: [],
    files: [],
    ...more,
  };
}

/** The addresses that are said to be lost. */
async function lost(before: object | undefined, after: object): Promise<string[]> {
  await using folder = await temporaryFolder({
    ...(before && { 'site/manifest.json': JSON.stringify(before) }),
    'next/manifest.json': JSON.stringify(after),
  });
  const problems = await findLostAddresses(join(folder.path, 'site'), join(folder.path, 'next'));
  assert.ok(
    problems.every(({ code, severity }) => `${code} ${severity}` === 'address-lost warning'),
  );
  assert.ok(problems.every(({ file }) => file === source));
  return problems.map(({ fact }) => fact.split(' ', 1)[0] ?? '');
}

const version = '/papers/old/v/2026-11-22/';

test('a page that has gone is told, unless readers are led on', async () => {
  const before = manifest(['/papers/old/', '/about/']);
  assert.equal(await lost(before, manifest(['/about/'])), ['/papers/old/']);
  assert.equal(await lost(before, manifest(['/about/', '/papers/new/'], ['/papers/old/'])), []);
  assert.equal(await lost(before, before), []);
});

test('so is a printed address of a version; once for a paper that has gone with all of them', async () => {
  const before = manifest(['/papers/old/'], [version]);
  assert.equal(await lost(before, manifest(['/papers/old/'])), [version]);
  assert.equal(await lost(before, manifest([])), ['/papers/old/']);
});

test('a site of other content or at another address is no site before, and neither is none', async () => {
  const before = manifest(['/papers/old/']);
  assert.equal(await lost({ ...before, siteUrl: 'http://localhost' }, manifest([])), []);
  assert.equal(await lost({ ...before, madeOf: undefined }, manifest([])), []);
  assert.equal(await lost({}, manifest([])), []);
  assert.equal(await lost(undefined, manifest([])), []);
});

test.run();
