/** A site is left alone as long as all is as it was, and made again as soon as anything is not. */
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { FullDate } from '../../src/model/partial-date.ts';
import { type SiteInputs, StandingSite } from '../../src/published/standing-site.ts';
import { runCommand } from '../support/run-command.ts';
import { page, paper, smallContent } from '../support/small-content.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts';
import { testDay } from '../support/test-day.ts';

/** It is warned of its day. */
const early = paper('The early paper', 'Words of it.', { listed: '2999-01-01' });

const test = suite();
let folder: TemporaryFolder;
let output: string;
let options: readonly string[];
let inputs: SiteInputs;
const usual = process.env.PRESS_CACHE;

test.before(async () => {
  folder = await temporaryFolder({ ...smallContent, 'content/papers/early/index.md': early });
  process.env.PRESS_CACHE = join(folder.path, 'cache');
  const [content, data] = [join(folder.path, 'content'), join(folder.path, 'data')];
  output = join(folder.path, '_site');
  options = ['--content', content, '--data', data, '--output', output];
  inputs = { content, data, siteUrl: undefined, drafts: false, today: testDay };
});

test.after(async () => {
  if (usual === undefined) delete process.env.PRESS_CACHE;
  else process.env.PRESS_CACHE = usual;
  await folder[Symbol.asyncDispose]();
});

const textOf = (file: string) => readFile(file, 'utf8').catch(() => undefined);
const written = async () => (await stat(join(output, 'manifest.json'))).mtimeMs;

test('the command leaves it as it stands, and warns as before', async () => {
  const first = await runCommand('site', ...options);
  assert.is(first.code, 0, first.stderr);
  assert.match(first.stdout, 'future-date');
  const before = await written();
  const second = await runCommand('site', ...options);
  assert.match(second.stderr, /^site +nothing has changed: it stands as it was made$/m);
  assert.equal({ ...second, stderr: '' }, { ...first, stderr: '' });
  assert.is(await written(), before);
});

test('the command makes it again after a change', async () => {
  const before = await written();
  await folder.write({ 'content/pages/about.md': page('About', 'Other words about us.') });
  assert.is((await runCommand('site', ...options)).code, 0);
  assert.ok((await written()) > before);
});

test('it stands until an input changes', async () => {
  new StandingSite(output, inputs).keep([]);
  const isKnown = (now: Partial<SiteInputs> = {}) =>
    new StandingSite(output, { ...inputs, ...now }).find() !== undefined;
  assert.ok(isKnown());
  assert.not(isKnown({ siteUrl: 'https://other.example' }), 'address');
  assert.not(isKnown({ drafts: true }), 'drafts');
  assert.not(isKnown({ today: '2001-01-01' as FullDate }), 'day');
  const { content, data } = inputs;
  for (const file of [join(content, 'papers/first/index.md'), join(data, 'topics.yaml')]) {
    await assertUnknownWith(file, isKnown);
  }
  // One that was not there.
  await assertUnknownWith(join(content, 'papers/first/new.csv'), isKnown);
});

test('it stands as long as all its files do', async () => {
  const isKnown = () => new StandingSite(output, inputs).find() !== undefined;
  for (const name of ['papers/first/index.html', 'manifest.json', 'new.html']) {
    await assertUnknownWith(join(output, name), isKnown);
  }
  await rm(join(output, 'papers/first/index.html'));
  assert.not(isKnown(), 'without a page');
  await rm(output, { recursive: true });
  assert.not(isKnown(), 'without a site');
});

test('one that was made while somebody wrote is not remembered', async () => {
  await runCommand('site', ...options);
  const today = '2001-01-02' as FullDate;
  const standing = new StandingSite(output, { ...inputs, today });
  const file = join(inputs.content, 'papers/first/index.md');
  const text = await textOf(file);
  await writeFile(file, `${text}\nWritten meanwhile.\n`);
  standing.keep([]);
  await writeFile(file, text ?? '');
  assert.not(new StandingSite(output, { ...inputs, today }).find());
});

/** Writes into a file, looks, and puts back what was there. */
async function assertUnknownWith(file: string, isKnown: () => boolean): Promise<void> {
  const text = await textOf(file);
  await writeFile(file, `${text ?? ''} `);
  assert.not(isKnown(), file);
  if (text === undefined) await rm(file);
  else await writeFile(file, text);
  assert.ok(isKnown(), `${file} as before`);
}

test.run();
