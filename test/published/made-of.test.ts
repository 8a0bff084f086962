/** Whoever prints or checks pages that are older than their content is told so, and nobody else. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { changedSince, madeOf } from '../../src/published/made-of.ts';
import { runCommand } from '../support/run-command.ts';
import { page, paper, smallContent } from '../support/small-content.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts';

const test = suite();
let folder: TemporaryFolder;
let output: string;
let folders: { readonly content: string; readonly data: string };
let site: readonly string[];
let from: readonly string[];

test.before(async () => {
  folder = await temporaryFolder(smallContent);
  output = join(folder.path, '_site');
  folders = { content: join(folder.path, 'content'), data: join(folder.path, 'data') };
  site = ['--output', output];
  from = ['--content', folders.content, '--data', folders.data];
  const { code, stdout } = await runCommand('site', ...from, ...site);
  assert.is(code, 0, stdout);
});

test.after(async () => folder[Symbol.asyncDispose]());

/** The last part of each path that is named. */
const named = (given?: typeof folders) =>
  changedSince(output, given).map((what) => what.split('/').at(-1));

const file = 'content/papers/first/index.md';

test('what is as it was is not named', async () => {
  assert.equal(named(folders), []);
  assert.equal(named(), []);
  // Systems leave such files by themselves.
  await folder.write({ 'content/papers/.DS_Store': 'view', 'content/papers/~$first.docx': '' });
  await folder.write({ 'content/.obsidian/workspace.json': '{}' });
  assert.equal(named(folders), []);
});

test('content and data that are others are named, and no longer once they are back', async () => {
  await folder.write({ [file]: paper('The first paper', 'Other words.') });
  assert.equal(named(), ['content']);
  await folder.write({ 'data/topics.yaml': '- id: money\n  title: Money\n' });
  assert.equal(named(), ['content', 'data']);
  await folder.write(smallContent);
  await folder.write({ 'content/pages/new.md': page('New', 'Words.') });
  assert.equal(named(), ['content']);
  await rm(join(folder.path, 'content/pages/new.md'));
  assert.equal(named(), []);
});

test('other code is named, and a site that does not say what it was made of is left alone', async () => {
  const manifest = join(output, 'manifest.json');
  const text = await readFile(manifest, 'utf8');
  const { code } = madeOf(folders);
  await writeFile(manifest, text.replace(code, code.replace(/./g, '0')));
  assert.equal(named(), ['the code']);
  await writeFile(manifest, JSON.stringify({ ...JSON.parse(text), madeOf: undefined }));
  assert.equal(named(folders), []);
  await writeFile(manifest, text);
  assert.equal(changedSince(join(folder.path, 'none'), folders), []);
});

test('without the content, as on a machine that only prints, nothing is said', async () => {
  await using elsewhere = await temporaryFolder({
    'manifest.json': await readFile(join(output, 'manifest.json'), 'utf8').then((text) =>
      text.replaceAll('/content"', '/gone"').replaceAll('/data"', '/gone"'),
    ),
  });
  assert.equal(changedSince(elsewhere.path), []);
});

test('after a refused site, pamphlets and check say that they look at the old pages', async () => {
  const pamphlets = ['pamphlets', ...site, '--only', 'first', '--editions', 'a5'] as const;
  const before = await runCommand(...pamphlets);
  assert.is(before.code, 0, before.stdout);
  assert.not.match(before.stderr, 'older');

  await folder.write({ [file]: paper('The first paper', 'A <b>word</b>.') });
  assert.is((await runCommand('site', ...from, ...site)).code, 2);
  const after = await runCommand(...pamphlets);
  assert.is(after.code, 0, after.stdout);
  assert.match(
    after.stderr,
    /^pamphlets +The pages in \S+_site\/ are older than \S+content\. Run "npm run site" to make them anew\.$/m,
  );
  const checked = await runCommand('check', ...from, ...site, '--only', 'first');
  assert.is(checked.code, 2);
  assert.match(
    checked.stderr,
    /^checks +The pages in .* Run "npm run site" and "npm run pamphlets" to make them anew\.$/m,
  );
});

test.run();
