/** What prints is named by all that it is made of, and by nothing else. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { installedPackages } from '../../src/model/code/installed-packages.ts';
import { sourcesOf } from '../../src/model/code/sources.ts';
import { fingerprint } from '../../src/pamphlets/fingerprint.ts';

const printer = new URL('../../src/pamphlets/print-jobs-in-tabs.ts', import.meta.url);

test('it is one word of hex', async () => {
  assert.match(await fingerprint(), /^[\da-f]{32}$/);
});

test('all that prints is in it: code, styles of our own, packages and those below them', () => {
  const { files, packages } = sourcesOf(printer);
  const names = files.map(({ url }) => url.pathname.split('/').at(-1));
  for (const name of ['declare.ts', 'browser.ts', 'impose-booklet.ts', 'edition.ts']) {
    assert.ok(names.includes(name), name);
  }
  assert.ok(names.includes('social-picture.css'));
  assert.ok(packages.includes('@cantoo/pdf-lib'));
  const installed = installedPackages(packages, printer);
  for (const name of [
    '@cantoo/pdf-lib',
    'puppeteer-core',
    '@sparticuz/chromium',
    '@puppeteer/browsers',
  ]) {
    assert.ok(
      installed.some((one) => one.startsWith(`${name}@`)),
      name,
    );
  }
});

test('what has no part in printing is not in it: pages, feeds, checks', () => {
  const names = sourcesOf(printer).files.map(({ url }) => url.pathname);
  assert.not.ok(names.some((name) => /\/src\/(?:checks|published|site\/feeds)\//.test(name)));
});

test.run();
