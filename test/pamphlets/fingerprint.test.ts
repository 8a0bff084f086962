/** What prints is named by all that it is made of, and by nothing else. */
import { pathToFileURL } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { fingerprint } from '../../src/pamphlets/fingerprint.ts';
import { installedPackages } from '../../src/pamphlets/installed-packages.ts';
import { sourcesOf } from '../../src/pamphlets/sources.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const printer = new URL('../../src/pamphlets/print-jobs-in-tabs.ts', import.meta.url);

test('it is one word of hex', async () => {
  assert.match(await fingerprint(), /^[\da-f]{32}$/);
});

test('all that prints is in it: code, styles of our own, packages and those below them', () => {
  const { files, packages } = sourcesOf(printer);
  const names = files.map(({ pathname }) => pathname.split('/').at(-1));
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
  const names = sourcesOf(printer).files.map(({ pathname }) => pathname);
  assert.not.ok(names.some((name) => /\/src\/(?:checks|published|site\/feeds)\//.test(name)));
});

test('imports are followed wherever they stand, but for types', async () => {
  await using folder = await temporaryFolder({
    'a.ts': `import type { T } from './types.ts';
import {
  type U,
  b,
} from './b.ts';
export { c } from './c.ts';
import '@scope/name/part';
const late = () => import('./late.ts');
const style = new URL('./a.css', import.meta.url);
`,
    'b.ts': "import { readFile } from 'node:fs';\nimport x from 'other';\nimport './a.ts';\n",
    'c.ts': '',
    'late.ts': '',
    'a.css': '',
  });
  const { files, packages } = sourcesOf(pathToFileURL(`${folder.path}/a.ts`));
  assert.equal(
    files.map(({ pathname }) => pathname.split('/').at(-1)),
    ['a.css', 'a.ts', 'b.ts', 'c.ts', 'late.ts'],
  );
  assert.equal(packages, ['@scope/name', 'other']);
});

test('the package nearest to who needs it is meant', async () => {
  const version = (one: string, dependencies: object = {}) =>
    JSON.stringify({ version: one, dependencies });
  await using folder = await temporaryFolder({
    'node_modules/a/package.json': version('1.0.0', { b: '*', absent: '*' }),
    'node_modules/a/node_modules/b/package.json': version('2.0.0', { a: '*' }),
    'node_modules/b/package.json': version('3.0.0'),
    'node_modules/c/package.json': version('4.0.0'),
  });
  const from = pathToFileURL(`${folder.path}/src/x.ts`);
  assert.equal(installedPackages(['a'], from), ['a@1.0.0', 'b@2.0.0']);
  assert.equal(installedPackages(['b'], from), ['b@3.0.0']);
});

test.run();
