/** A new paper builds at once, and its editor is told what is still to be written. */
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { loadLibrary } from '../../src/site/load-library.ts';
import { runCommand } from '../support/run-command.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { testDay } from '../support/test-day.ts';

const data = 'test/fixtures/small-site/data';

test('each place where nobody has written yet is warned of, until somebody has', async () => {
  await using folder = await temporaryFolder();
  await cp('test/fixtures/small-site/content', folder.path, { recursive: true });
  const load = async () => {
    const { library, problems } = await loadLibrary({
      content: folder.path,
      data,
      drafts: false,
      today: testDay,
    });
    const found = problems.map(({ severity, code, line }) => `${severity} ${code} ${line}`);
    return { slugs: library?.papers.map(({ slug }) => slug), found };
  };
  const make = ['paper', 'Trees in Town', '--content', folder.path, '--data', data];
  const made = await runCommand('new', ...make, '--date', testDay);
  assert.is(made.code, 0, made.stderr);
  const first = await load();
  assert.ok(first.slugs?.includes('trees-in-town'));
  const file = join(folder.path, 'papers/trees-in-town/index.md');
  const text = await readFile(file, 'utf8');
  const lineOf = (words: string) => text.split('\n').findIndex((line) => line.includes(words)) + 1;
  const lines = ['Say here in one', 'Write here.', 'What would you like'].map(lineOf);
  assert.equal(
    first.found,
    lines.map((line) => `warning unwritten ${line}`),
  );
  await writeFile(
    file,
    text
      .replace(/summary: .*/, 'summary: Trees are good for towns.')
      .replace('Write here.', 'Plant some.')
      .replace('What would you like to ask first?', 'Which trees?'),
  );
  assert.equal((await load()).found, []);
});

test.run();
