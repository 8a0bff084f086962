/**
 * The specimen of every construct: its structure trees as text, reviewed against its Markdown, and the
 * same bytes wherever and whenever it is made. Run with UPDATE_GOLDENS=1 to write the trees anew.
 */
import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { standards } from '../../src/model/standard.ts';
import { structureText } from '../support/structure-text.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts';
import { digestsOf } from '../support/whole-site.ts';

let folder: TemporaryFolder;

test.before(async () => {
  folder = await temporaryFolder();
  await mkdir(join(folder.path, 'elsewhere/and/deeper'), { recursive: true });
  await print('.', 'first');
  await print('elsewhere/and/deeper', 'second');
});

test.after(async () => {
  await folder[Symbol.asyncDispose]();
});

/** @param place the folder for temporary files, in which the site is built */
async function print(place: string, name: string): Promise<void> {
  await promisify(execFile)(
    process.execPath,
    ['test/pamphlets/print-specimen.ts', join(folder.path, name)],
    { env: { ...process.env, TMPDIR: join(folder.path, place) } },
  );
}

for (const standard of standards) {
  for (const slug of ['specimen', 'charts', '2024-25']) {
    test(`the structure of ${slug} to ${standard} is as reviewed`, async () => {
      const bytes = await readFile(join(folder.path, 'first', standard, `${slug}.pdf`));
      const tree = await structureText(bytes);
      const golden = join('test/fixtures/specimen/trees', standard, `${slug}.txt`);
      if (process.env.UPDATE_GOLDENS) {
        await mkdir(dirname(golden), { recursive: true });
        await writeFile(golden, tree);
      }
      assert.fixture(tree, await readFile(golden, 'utf8'));
    });
  }
}

test('two processes in two folders make the same bytes', async () => {
  const [first, second] = await Promise.all(
    ['first', 'second'].map((name) => digestsOf(join(folder.path, name))),
  );
  assert.equal(Object.keys(first ?? {}), [
    'ua-1/2024-25.pdf',
    'ua-1/charts.pdf',
    'ua-1/edges.pdf',
    'ua-1/hebrew.pdf',
    'ua-1/short.pdf',
    'ua-1/specimen.pdf',
    'ua-2/2024-25.pdf',
    'ua-2/charts.pdf',
    'ua-2/edges.pdf',
    'ua-2/hebrew.pdf',
    'ua-2/short.pdf',
    'ua-2/specimen.pdf',
  ]);
  assert.equal(first, second);
});

test.run();
