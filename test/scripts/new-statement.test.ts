/** Next year's statement, made of the last one: it builds as soon as each commitment is answered. */
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { loadLibrary } from '../../src/site/load-library.ts';
import { runCommand } from '../support/run-command.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts';
import { testDay } from '../support/test-day.ts';

const data = 'test/fixtures/small-site/data';
let folder: TemporaryFolder;
let file: string;

test.before(async () => {
  folder = await temporaryFolder();
  await cp('test/fixtures/three-statements/content', folder.path, { recursive: true });
  file = join(folder.path, 'statements/2025-26/index.md');
});

test.after(async () => folder[Symbol.asyncDispose]());

const make = (period: string) =>
  runCommand(
    'new',
    'statement',
    period,
    '--date',
    testDay,
    '--content',
    folder.path,
    '--data',
    data,
  );

async function load(drafts = false) {
  const { library, problems } = await loadLibrary({
    content: folder.path,
    data,
    drafts,
    today: testDay,
  });
  const found = problems.filter(({ code }) => code !== 'review-due');
  return { library, said: found.map(({ severity, code }) => `${severity} ${code}`) };
}

async function edit(change: (text: string) => string): Promise<void> {
  await writeFile(file, change(await readFile(file, 'utf8')));
}

test('a period that is none, is not the next, or is missing, makes nothing', async () => {
  const before = await readdir(join(folder.path, 'statements'));
  const refused = [
    ['2025-26', /^"2025-26" is no period\. Write two years in a row, like "2025\/26"\.$/m],
    ['2024/25', /^There is a statement for 2024\/25 already\. The next one is for 2025\/26\.$/m],
    ['2021/22', /The next one is for 2025\/26\.$/m],
    ['', /^Say what to make:/m],
  ] as const;
  await Promise.all(
    refused.map(async ([period, words]) => {
      const { code, stderr } = await make(period);
      assert.is(code, 1, period);
      assert.match(stderr, words);
    }),
  );
  assert.equal(await readdir(join(folder.path, 'statements')), before);
});

test('what is open stands there, and the site builds on while it is a draft', async () => {
  const { code, stdout, stderr } = await make('2025/26');
  assert.is(code, 0, stderr);
  assert.match(
    stdout,
    /statements\/2025-26\/index\.md\nIt is a draft, and has 3 commitments of 2024\/25 to answer/,
  );
  const { library, said } = await load();
  assert.is(library?.statements.length, 3);
  assert.equal(
    said,
    Array.from({ length: 3 }, () => 'warning commitment-unanswered'),
  );
  assert.is((await load(true)).library?.statements.length, 4);
});

test('as a statement it is refused until each is answered', async () => {
  await edit((text) => text.replace('draft: true\n', ''));
  const refused = await load();
  assert.not.ok(refused.library);
  assert.equal(refused.said, [
    'warning unwritten',
    ...Array.from({ length: 3 }, () => 'error commitment-unanswered'),
    'warning unwritten',
  ]);
  await edit((text) =>
    text.replaceAll('    fate:\n    outcome:', '    fate: carried\n    outcome: We go on.'),
  );
  const { library, said } = await load();
  assert.equal(said, ['warning unwritten', 'warning unwritten']);
  const [next, last] = library?.statements ?? [];
  assert.is(next?.title, 'Our equalities work 2025/26');
  assert.is(next?.previousPeriod, '2024/25');
  assert.equal(next?.strands, last?.strands);
  assert.equal(
    next?.commitments.map(({ id, text, strand }) => ({ id, text, strand })),
    last?.commitments.map(({ id, text, strand }) => ({ id, text, strand })),
  );
});

test('what the last statement says is done is answered so, and not promised again', async () => {
  const last = join(folder.path, 'statements/2025-26/index.md');
  const text = await readFile(last, 'utf8');
  await writeFile(last, text.replace('status: carried over', 'status: done\n    outcome: It is.'));
  assert.is((await make('2026/27')).code, 0);
  const next = await readFile(join(folder.path, 'statements/2026-27/index.md'), 'utf8');
  assert.match(next, /- id: plain-minutes\n {4}fate: done\n {4}outcome: It is\.\n/);
  assert.is(next.match(/id: plain-minutes/g)?.length, 1);
});

test.run();
