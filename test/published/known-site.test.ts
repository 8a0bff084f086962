/** A site is left alone or put back as long as its inputs are as they were, and made again as soon as one is not. */
import { hash } from 'node:crypto';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { FullDate } from '../../src/model/partial-date.ts';
import { KnownSite, type SiteInputs } from '../../src/published/known-site.ts';
import { isWhole } from '../../src/published/whole-site.ts';
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

test('the command puts it back where it does not stand as it was made', async () => {
  const made = await runCommand('site', ...options);
  const manifest = await readFile(join(output, 'manifest.json'));
  const state = { sha256: hash('sha256', manifest), bytes: manifest.length };
  const elsewhere = join(folder.path, 'elsewhere');
  await rm(join(output, 'papers/first/index.html'));
  for (const place of [output, elsewhere]) {
    const put = await runCommand('site', ...options, '--output', place);
    assert.match(put.stderr, /^site +nothing has changed: put back as it was made in /m);
    assert.equal({ ...put, stderr: '' }, { ...made, stderr: '' });
    assert.ok(isWhole(place, state), place);
  }
});

test('the command makes it again if what is kept of it is damaged', async () => {
  const archives = join(folder.path, 'cache', 'sites');
  for (const name of await readdir(archives)) await writeFile(join(archives, name), 'damaged');
  await rm(output, { recursive: true });
  const made = await runCommand('site', ...options);
  assert.is(made.code, 0, made.stderr);
  assert.match(made.stderr, 'pages and feeds');
  await rm(output, { recursive: true });
  assert.match((await runCommand('site', ...options)).stderr, 'put back as it was made');
});

test('it is known until an input changes', async () => {
  await new KnownSite(inputs).keep(output, []);
  const isKnown = (now: Partial<SiteInputs> = {}) =>
    new KnownSite({ ...inputs, ...now }).find() !== undefined;
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

test('one that was made while somebody wrote is not remembered', async () => {
  const today = '2001-01-02' as FullDate;
  const known = new KnownSite({ ...inputs, today });
  const file = join(inputs.content, 'papers/first/index.md');
  const text = await readFile(file, 'utf8');
  await writeFile(file, `${text}\nWritten meanwhile.\n`);
  await known.keep(output, []);
  await writeFile(file, text);
  assert.not(new KnownSite({ ...inputs, today }).find());
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
