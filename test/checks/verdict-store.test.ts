/** A verdict is known as long as nothing changes that it depends on, and never longer. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { fileDigests } from '../../src/checks/file-digests.ts';
import { veraPdfIdentity } from '../../src/checks/vera-pdf-installation.ts';
import { openVerdicts } from '../../src/checks/verdict-store.ts';
import type { Subject } from '../../src/checks/verdicts.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts';

const test = suite();
const subject: Subject = { asks: 'words', files: ['a.html', 'b.css', 'none.png'], given: ['x', 1] };
let site: TemporaryFolder;
let store: TemporaryFolder;

test.before.each(async () => {
  site = await temporaryFolder({ 'a.html': 'A', 'b.css': 'B' });
  store = await temporaryFolder();
});

test.after.each(async () => {
  await site[Symbol.asyncDispose]();
  await store[Symbol.asyncDispose]();
});

/** As another run would open it. */
function opened(fingerprint = 'code', said: string[] = []) {
  return openVerdicts({
    folder: store.path,
    digests: fileDigests(site.path),
    fingerprint,
    say: (text) => said.push(text),
  });
}

test('what was found is known in the next run, with or without faults', async () => {
  for (const verdict of [[], [{ fact: 'Wrong.', place: { line: 1, column: 2 } }], null]) {
    const given = JSON.stringify(verdict);
    assert.is(await opened().find({ ...subject, given }), undefined);
    await opened().keep({ ...subject, given }, verdict);
    assert.equal(await opened().find({ ...subject, given }), { verdict });
  }
});

const changes: Readonly<Record<string, () => Promise<unknown>>> = {
  'the file': () => site.write({ 'a.html': 'A.' }),
  'a file that it loads': () => site.write({ 'b.css': 'B.' }),
  'a file that was missing': () => site.write({ 'none.png': '' }),
};

for (const [what, change] of Object.entries(changes)) {
  test(`it is not known once ${what} has changed`, async () => {
    await opened().keep(subject, []);
    await change();
    assert.is(await opened().find(subject), undefined);
  });
}

test('it is not known to other code, of another question, or where something else was given', async () => {
  await opened().keep(subject, []);
  assert.is(await opened('other code').find(subject), undefined);
  assert.is(await opened().find({ ...subject, asks: 'letters' }), undefined);
  assert.is(await opened().find({ ...subject, given: ['x', 2] }), undefined);
  assert.is(await opened().find({ ...subject, files: ['b.css', 'a.html', 'none.png'] }), undefined);
  assert.ok(await opened().find(subject));
});

test('what was found while a file changed is not kept', async () => {
  const verdicts = opened();
  await verdicts.find(subject);
  await site.write({ 'b.css': 'Another build.' });
  await verdicts.keep(subject, []);
  assert.is(await opened().find(subject), undefined);
  await site.write({ 'b.css': 'B' });
  assert.is(await opened().find(subject), undefined);
});

test('what nobody asks for goes after five weeks, and what is asked for stays', async () => {
  const [week, start] = [7 * 24 * 60 * 60 * 1000, Date.now()];
  const unused = { ...subject, asks: 'letters' };
  const now = Date.now;
  try {
    await opened().keep(subject, ['used']);
    await opened().keep(unused, ['unused']);
    for (const weeks of [2, 4, 6]) {
      Date.now = () => start + weeks * week;
      assert.equal(await opened().find(subject), { verdict: ['used'] });
      await opened().tidy();
    }
    assert.equal(await opened().find(subject), { verdict: ['used'] });
    assert.is(await opened().find(unused), undefined);
  } finally {
    Date.now = now;
  }
});

test('a damaged verdict is none', async () => {
  await opened().keep(subject, []);
  const files = await readdir(store.path, { recursive: true, withFileTypes: true });
  const entries = files.filter((file) => file.isFile() && file.parentPath.includes('index'));
  assert.is(entries.length, 1);
  for (const { parentPath, name } of entries) {
    const text = await readFile(join(parentPath, name), 'utf8');
    assert.ok(text.includes('"verdict":[]'));
    await writeFile(join(parentPath, name), text.replace('"verdict":[]', '"verdict":[1]'));
  }
  assert.is(await opened().find(subject), undefined);
});

test('a store that cannot be used is said once, and nothing is known', async () => {
  await store.write({ 'index-v5': 'a file' });
  const said: string[] = [];
  const verdicts = opened('code', said);
  await verdicts.keep(subject, []);
  await verdicts.keep({ ...subject, asks: 'letters' }, []);
  assert.is(await verdicts.find(subject), undefined);
  assert.is(said.length, 1);
  assert.match(
    said[0] ?? '',
    /^What was found before cannot be used, so everything is looked at: /,
  );
});

test('another veraPDF is another one, wherever it stands', async () => {
  const jars = { 'a-1.jar': 'A', 'b-1.jar': 'B', 'settings.xml': '' };
  await using first = await temporaryFolder(jars);
  await using second = await temporaryFolder({ ...jars, 'settings.xml': 'others' });
  const identity = await veraPdfIdentity({ folder: first.path });
  assert.is(await veraPdfIdentity({ folder: second.path }), identity);
  for (const change of [{ 'b-1.jar': 'C' }, { 'b-2.jar': 'B' }]) {
    await using other = await temporaryFolder({ ...jars, ...change });
    assert.is.not(await veraPdfIdentity({ folder: other.path }), identity);
  }
});

test.run();
