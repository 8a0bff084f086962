/** A version that was published and kept says what it said, or says what was put right in it. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { FullDate } from '../../src/model/partial-date.ts';
import { keepVersion } from '../../src/site/keep-version.ts';
import { loadLibrary } from '../../src/site/load-library.ts';
import { png } from '../support/png.ts';
import { paper, smallContent } from '../support/small-content.ts';
import { smallSite } from '../support/small-site.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts';

const today = '2026-12-24' as FullDate;
const own = 'content/papers/first';
const kept = `${own}/versions/2026-11-22`;

const numbers = 'Year,Schools\n2024,3\n2025,4\n';
const chart = '```chart\ntitle: T\ndescription: D.\nfile: numbers.csv\n```';
const text = paper('First', `Words.\n\n![A bar](bar.png)\n\n${chart}`, {
  changes: [{ date: '2026-11-22', note: 'It was listed.' }],
});

/** A paper of which a version was kept on the first of December. */
async function published(): Promise<TemporaryFolder> {
  const folder = await temporaryFolder({
    ...smallContent,
    [`${own}/index.md`]: text,
    [`${own}/bar.png`]: png(2, 1),
    [`${own}/numbers.csv`]: numbers,
  });
  const content = join(folder.path, 'content');
  await keepVersion({ content, slug: 'first', date: '2026-12-01' as FullDate });
  const next = await readFile(join(folder.path, own, 'index.md'), 'utf8');
  const changed = next.replace(
    '"2026-11-22","note":"It was listed."',
    '"2026-12-01","note":"More."',
  );
  await folder.write({ [`${own}/index.md`]: changed });
  return folder;
}

async function problemsOf({ path }: TemporaryFolder) {
  const { problems } = await loadLibrary({
    content: join(path, 'content'),
    data: join(path, 'data'),
    drafts: false,
    today,
  });
  return problems;
}

async function codesOf(folder: TemporaryFolder): Promise<string[]> {
  return (await problemsOf(folder)).map(({ code }) => code);
}

async function edit(folder: TemporaryFolder, change: (text: string) => string): Promise<void> {
  const file = `${kept}/index.md`;
  await folder.write({ [file]: change(await readFile(join(folder.path, file), 'utf8')) });
}

test('it may stay as it is, in whatever line ends and quotation marks, below other topics', async () => {
  await using folder = await published();
  assert.equal(await codesOf(folder), []);
  await edit(folder, (text) =>
    text
      .replaceAll('"', "'")
      .replace("'money'", 'schools')
      .replace('kind:', '# as it was\nkind:')
      .replaceAll('\n', '\r\n'),
  );
  await folder.write({ [`${kept}/numbers.csv`]: numbers.replaceAll('\n', '\r\n') });
  assert.equal(await codesOf(folder), []);
});

test('versions that were kept before it are no part of it', async () => {
  await using folder = await published();
  const content = join(folder.path, 'content');
  await keepVersion({ content, slug: 'first', date: '2026-12-10' as FullDate });
  const next = await readFile(join(folder.path, own, 'index.md'), 'utf8');
  const changes = '"2026-12-10","note":"More still."';
  await folder.write({
    [`${own}/index.md`]: next.replace('"2026-12-01","note":"More."', changes),
  });
  assert.equal(await codesOf(folder), []);
});

const edits: Readonly<Record<string, (folder: TemporaryFolder) => Promise<unknown>>> = {
  'a word of the text': (folder) => edit(folder, (text) => text.replace('Words.', 'Other words.')),
  'its title': (folder) => edit(folder, (text) => text.replace('First', 'The first')),
  'a picture': (folder) => folder.write({ [`${kept}/bar.png`]: png(1, 2) }),
  'a number': (folder) => folder.write({ [`${kept}/numbers.csv`]: numbers.replace('4', '5') }),
  'a file more': (folder) => folder.write({ [`${kept}/more.png`]: png(1, 1) }),
  'a file less': (folder) => rm(join(folder.path, kept, 'bar.png')),
};

for (const [what, change] of Object.entries(edits)) {
  test(`another one is refused: ${what}`, async () => {
    await using folder = await published();
    await change(folder);
    assert.ok((await codesOf(folder)).includes('version-changed'));
  });
}

test('it is let in once it says what was put right, and refused when it is changed again', async () => {
  await using folder = await published();
  await edits['a word of the text']?.(folder);
  const [problem] = await problemsOf(folder);
  assert.is(problem?.code, 'version-changed');
  assert.match(problem?.file ?? '', /versions\/2026-11-22\/index\.md$/);
  const lines = (await readFile(join(folder.path, kept, 'index.md'), 'utf8')).split('\n');
  assert.match(lines[(problem?.line ?? 0) - 1] ?? '', /^kept: /);
  const [, correction = ''] =
    /add (\{.*\}) to the list “corrected”/.exec(problem?.hint ?? '') ?? [];
  assert.match(correction, `date: ${today}`);

  await edit(folder, (text) => text.replace(/^kept/m, `corrected: [${correction}]\nkept`));
  assert.equal(await codesOf(folder), []);
  await edit(folder, (text) => text.replace('Other words.', 'Other words still.'));
  assert.equal(await codesOf(folder), ['version-changed']);
});

test('readers of the version see what was put right', async () => {
  const note = 'The year was wrong.';
  await using site = await smallSite({
    [`${own}/index.md`]: paper('First', 'New words.', {
      version: '2026-12-01',
      changes: [{ date: '2026-12', note: 'More of it.' }],
    }),
    [`${kept}/index.md`]: paper('First', 'Words.', {
      corrected: [{ date: '2026-12-24', note, kept: '0123 4567 89ab cdef' }],
    }),
  });
  const page = await site.page('papers/first/v/2026-11-22/index.html');
  assert.match(page.querySelector('.updates')?.textContent ?? '', `24 December 2026${note}`);
  assert.not.match(await site.text('papers/first/index.html'), note);
});

test('one that was kept by hand is not asked', async () => {
  await using folder = await published();
  await edit(folder, (text) => text.replace(/^kept: .*\n/m, '').replace('Words.', 'Other words.'));
  assert.equal(await codesOf(folder), []);
});

test('what is kept is said in versions alone', async () => {
  await using folder = await published();
  const current = (await readFile(join(folder.path, own, 'index.md'), 'utf8')).replace(
    '\n---',
    '\nkept: 0123 4567 89ab cdef\n---',
  );
  await folder.write({ [`${own}/index.md`]: current });
  assert.equal(await codesOf(folder), ['version-place']);
});

test.run();
