/**
 * Faults planted in a known-good site are found, each with its code and place. A folder beside this
 * file is named for a code: `in/` is laid over the site (`content` and `data` before it is built,
 * `site` and the deletions of `delete.txt` after), `golden.txt` is the report. Run with
 * UPDATE_GOLDENS=1 to write the reports anew, and review them.
 */
import { existsSync } from 'node:fs';
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { build, check, copySmallSite, paper, reportOf, type SmallSite } from './small-site.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const codes = (await readdir(here)).filter((name) => existsSync(join(here, name, 'in'))).sort();

let good: SmallSite;

test.before(async () => {
  good = await copySmallSite();
  assert.equal(await build(good), []);
});

test.after(async () => {
  await good[Symbol.asyncDispose]();
});

test('the good site has no problem', async () => {
  assert.is(reportOf(good, await check(good)), '');
});

test('a page that the site does not have cannot be the only one', async () => {
  const error = await check(good, ['growing-apart']).catch((cause: unknown) => cause);
  assert.is(String(error), 'RangeError: The site has no page "growing-apart" to check.');
});

for (const code of codes) {
  test(`${code} is found`, async () => {
    const planted = join(here, code, 'in');
    const report =
      existsSync(join(planted, 'content')) || existsSync(join(planted, 'data'))
        ? await reportOfSource(planted)
        : await reportOfBuilt(planted);
    const golden = join(here, code, 'golden.txt');
    if (process.env.UPDATE_GOLDENS) await writeFile(golden, report);
    assert.fixture(report, await readFile(golden, 'utf8'));
    assert.match(report, `  ${code}  `);
  });
}

/** For faults that editors make. */
async function reportOfSource(planted: string): Promise<string> {
  await using site = await copySmallSite();
  await cp(planted, site.folder, { recursive: true });
  const problems = await build(site);
  return reportOf(site, problems.length > 0 ? problems : await check(site, [paper]));
}

/** For faults that only what is built can have. The good site is copied back over them. */
async function reportOfBuilt(planted: string): Promise<string> {
  await using built = await copySmallSite();
  const kept = join(built.folder, 'kept');
  const site = join(good.folder, 'site');
  await cp(site, kept, { recursive: true });
  const deletions = join(planted, 'delete.txt');
  if (existsSync(join(planted, 'site'))) await cp(join(planted, 'site'), site, { recursive: true });
  if (existsSync(deletions)) {
    const paths = (await readFile(deletions, 'utf8')).trim().split('\n');
    for (const path of paths) await rm(join(site, path));
  }
  try {
    return reportOf(good, await check(good, [paper]));
  } finally {
    await cp(kept, site, { recursive: true });
  }
}

test.run();
