/** `npm run sheets` on a small site: what it leaves where, and what it says if there is nothing to do. */
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { makePamphlets } from '../../src/pamphlets/make-pamphlets.ts';
import { runCommand } from '../support/run-command.ts';
import { type SmallSite, smallSite } from '../support/small-site.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { digestsOf } from '../support/whole-site.ts';

const test = suite();
let site: SmallSite;

test.before(async () => {
  site = await smallSite();
  await makePamphlets({ site: site.folder, only: ['first'], jobs: 1 });
});

test.after(async () => site[Symbol.asyncDispose]());

function sheets(...options: string[]) {
  return runCommand('sheets', '--output', site.folder, ...options);
}

test('sheets are made beside the site, of the pamphlets that are named', async () => {
  const before = await digestsOf(site.folder);
  const { code, stdout, stderr } = await sheets('--only', 'first', '--editions', 'a5');
  assert.is(code, 0, stderr);
  assert.is(stdout, '');
  assert.match(stderr, /^sheets +\S+sheets\/first\.html, and as \.pdf\nsheets +1 sheet in .* s\n$/);
  const folder = join(dirname(site.folder), 'sheets');
  assert.equal((await readdir(folder)).toSorted(), ['first.html', 'first.pdf']);
  const sheet = await readFile(join(folder, 'first.html'), 'utf8');
  assert.match(sheet, /<title>Human-check sheet: The first paper<\/title>/);
  assert.match(sheet, /<dd>not yet: run “npm run build”<\/dd>/);
  assert.equal(await digestsOf(site.folder), before);
});

test('a paper that there is none of, with the one that may be meant', async () => {
  const { code, stderr } = await sheets('--only', 'frst');
  assert.is(code, 1);
  assert.is(stderr, 'The site has no pamphlet of "frst". Did you mean first?\n');
});

test('a pamphlet that was not made, with how to make it', async () => {
  const { code, stderr } = await sheets('--only', '2024-25');
  assert.is(code, 1);
  assert.match(
    stderr,
    /^equalities\/2024-25\/\S+\.pdf was not made\. Run "npm run pamphlets"\.\n$/,
  );
});

test('a folder that is no site, since the sheets were to go into it', async () => {
  await using folder = await temporaryFolder({ 'here/.keep': '' });
  const output = join(folder.path, 'here');
  const { code, stderr } = await runCommand('sheets', '--output', output);
  assert.is(code, 1);
  assert.match(stderr, '--output names the folder of the site; the sheets');
  assert.match(stderr, `go into ${folder.path}/sheets.\n`);
  assert.match(stderr, 'Run "npm run build".');
});

test.run();
