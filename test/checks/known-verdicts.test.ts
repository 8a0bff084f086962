/**
 * A site that has not changed is not looked at again, and what was wrong is said again; what has changed is looked
 * at, and nothing else.
 */
import { appendFile, copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { openBuiltSite } from '../../src/checks/built-site.ts';
import { type CheckReport, checkSite } from '../../src/checks/check-site.ts';
import { fileDigests } from '../../src/checks/file-digests.ts';
import { checkWithVeraPdf } from '../../src/checks/vera-pdf.ts';
import { findVeraPdf } from '../../src/checks/vera-pdf-installation.ts';
import { openVerdicts } from '../../src/checks/verdict-store.ts';
import { makePamphlets } from '../../src/pamphlets/make-pamphlets.ts';
import { needing } from '../support/needing.ts';
import { paper } from '../support/small-content.ts';
import { type SmallSite, smallSite } from '../support/small-site.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts';

const test = suite();
const only = ['first', 'second'];
const picture = 'test/fixtures/small-site/content/papers/growing-together/trees.png';
let site: SmallSite;
let known: TemporaryFolder;
let cold: CheckReport;

test.before(async () => {
  const pictures = await readFile(picture);
  site = await smallSite({
    'content/papers/first/index.md': paper('The first paper', '![A square](trees.png)\n\nWords.'),
    'content/papers/first/trees.png': pictures,
    'content/papers/second/index.md': paper('The second paper', 'Words of the second paper.'),
  });
  known = await temporaryFolder();
  const printed = await makePamphlets({ site: site.folder, only, editions: ['a5'], jobs: 2 });
  assert.equal(printed.faults, []);
  cold = await check();
});

test.after(async () => {
  await site[Symbol.asyncDispose]();
  await known[Symbol.asyncDispose]();
});

function check(): Promise<CheckReport> {
  return checkSite({ site: site.folder, only, known: known.path, jobs: 2 });
}

function codesOf({ problems }: CheckReport): Set<string> {
  return new Set(problems.map(({ code }) => code));
}

/** Checks with a file changed, and puts the file back. */
async function checkWith(path: string, change: (file: string) => Promise<void>) {
  const file = join(site.folder, path);
  await using aside = await temporaryFolder();
  await copyFile(file, join(aside.path, 'aside'));
  try {
    await change(file);
    return await check();
  } finally {
    await copyFile(join(aside.path, 'aside'), file);
  }
}

const replacing = (from: string, to: string) => async (file: string) => {
  const text = await readFile(file, 'utf8');
  assert.ok(text.includes(from), from);
  await writeFile(file, text.replace(from, to));
};

test('all is looked at first, and nothing the second time', async () => {
  assert.is(cold.pages.anew, 2);
  assert.is(cold.pages.all, 2);
  assert.is(cold.pamphlets.anew, 2);
  const warm = await check();
  assert.is(warm.pages.anew + warm.pamphlets.anew, 0);
  // Editions that were not made are missed both times.
  assert.ok(cold.problems.length > 0);
  assert.equal(warm.problems, cold.problems);
  assert.equal([...warm.ran].toSorted(), [...cold.ran].toSorted());
});

test('one changed page is looked at with its pamphlets alone, and a fault in it is found and told again', async () => {
  const broken = replacing(' alt="A square"', '');
  for (const [pages, pamphlets] of [
    [1, 1],
    [0, 0],
  ]) {
    const report = await checkWith('papers/first/index.html', broken);
    assert.is(report.pages.anew, pages);
    assert.is(report.pamphlets.anew, pamphlets);
    for (const code of ['page-accessibility', 'page-html', 'pamphlet-parity']) {
      assert.ok(codesOf(report).has(code), code);
    }
  }
  assert.equal((await check()).problems, cold.problems);
});

test('a link is broken by what is not there any more, on a page that is as it was', async () => {
  const target = 'papers/second/index.html';
  const linked = replacing('Words.', 'Words <a href="/papers/second/#section">there</a>.');
  const report = await checkWith('papers/first/index.html', linked);
  assert.ok(codesOf(report).has('link-fragment'));
  const mended = await checkWith('papers/first/index.html', async (file) => {
    await linked(file);
    await replacing('Words of', '<span id="section">Words</span> of')(join(site.folder, target));
  });
  await replacing('<span id="section">Words</span> of', 'Words of')(join(site.folder, target));
  assert.not.ok(codesOf(mended).has('link-fragment'));
});

test('pages are looked at again when their style sheet has changed', async () => {
  const { styles } = await paths();
  const report = await checkWith(styles, (file) => appendFile(file, 'main p { color: #ccc }'));
  assert.is(report.pages.anew, 2);
  assert.ok(codesOf(report).has('page-accessibility'));
});

test('so is the page of a picture that has changed', async () => {
  const { image } = await paths();
  const report = await checkWith(image, (file) => appendFile(file, 'more'));
  assert.is(report.pages.anew, 1);
});

test('so is a pamphlet that has changed, without its page', async () => {
  const report = await checkWith('papers/first/first.pdf', (file) =>
    copyFile(join(site.folder, 'papers/second/second.pdf'), file),
  );
  assert.is(report.pages.anew, 0);
  assert.is(report.pamphlets.anew, 1);
  for (const code of ['pamphlet-title', 'pamphlet-parity']) {
    assert.ok(codesOf(report).has(code), code);
  }
});

needing('veraPdf', test, 'a pamphlet is proven once by one veraPDF', async () => {
  const found = await findVeraPdf();
  if ('missing' in found) throw new Error(found.missing);
  const built = await openBuiltSite(site.folder);
  const entries = built.manifest.pamphlets.filter(({ path }) => built.paths.has(path));
  assert.is(entries.length, 2);
  const proven = (veraPdf: { folder: string }) =>
    checkWithVeraPdf(veraPdf, built, entries, {
      verdicts: openVerdicts({
        folder: known.path,
        digests: fileDigests(site.folder),
        fingerprint: 'code',
      }),
    });
  assert.equal(await proven(found.veraPdf), []);
  // One that can prove nothing: it is not asked again where another one was, and it is not believed to be that one.
  await using empty = await temporaryFolder();
  const error = await proven({ folder: empty.path }).catch((cause: unknown) => cause);
  assert.match(String(error), /^Error: veraPDF has not reported on /);
});

/** Of files that the page of the first paper loads. */
async function paths(): Promise<{ styles: string; image: string }> {
  const built = await openBuiltSite(site.folder);
  const loaded = built.loadedBy('papers/first/index.html');
  const styles = loaded.find((path) => path.endsWith('.css'));
  const image = loaded.find((path) => /trees.*\.(?:png|webp|avif)$/.test(path));
  if (!styles || !image) throw new Error(`The page loads ${loaded.join(', ')} alone.`);
  return { styles, image };
}

test.run();
