/** veraPDF accepts our pamphlets, and leads what one fails to its paper; that it is not there is said. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { openBuiltSite } from '../../src/checks/built-site.ts';
import { checkWithVeraPdf } from '../../src/checks/vera-pdf.ts';
import { findVeraPdf, type VeraPdf } from '../../src/checks/vera-pdf-installation.ts';
import { type Manifest, manifestName } from '../../src/model/manifest.ts';
import type { Problem } from '../../src/model/problem.ts';
import { makePamphlets } from '../../src/pamphlets/make-pamphlets.ts';
import { needing } from '../support/needing.ts';
import { lastingProcessesWith, processesWith } from '../support/processes-with.ts';
import { startCommand } from '../support/run-command.ts';
import { page, smallContent } from '../support/small-content.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts';
import { type Broken, type BrokenPamphlets, brokenPamphlets } from './broken-pamphlets.ts';
import { build, copySmallSite, paper, type SmallSite } from './small-site.ts';

const test = suite();
let good: SmallSite;
let broken: BrokenPamphlets;

test.before(async () => {
  good = await copySmallSite();
  assert.equal(await build(good), []);
  broken = await brokenPamphlets(join(good.folder, 'site'), paper);
});

test.after(async () => {
  await broken[Symbol.asyncDispose]();
  await good[Symbol.asyncDispose]();
});

async function installed(): Promise<VeraPdf> {
  const found = await findVeraPdf();
  if ('missing' in found) throw new Error(found.missing);
  return found.veraPdf;
}

const expected: Readonly<Record<Broken, readonly string[]>> = {
  'nothing broken': [],
  'no metadata': [
    'no metadata.pdf is not PDF/UA-1 (ISO 14289-1:2014, 7.1, test 8)',
    'no metadata.pdf is not PDF/A-2a (ISO 19005-2:2011, 6.6.2.1, test 1)',
  ],
  'figure without alternative': [
    '16:44 figure without alternative.pdf is not PDF/UA-1 (ISO 14289-1:2014, 7.3, test 1; 2 times, for example on page 3, in Sect › Sect › Figure)',
  ],
  'links without contents': [
    '6:11 links without contents.pdf is not PDF/UA-1 (ISO 14289-1:2014, 7.18.1, test 2; 16 times, for example on page 2, “Ada Example”)',
    '6:11 links without contents.pdf is not PDF/UA-1 (ISO 14289-1:2014, 7.18.5, test 2; 16 times, for example on page 2, “Ada Example”)',
  ],
  'note without an identifier': [
    '39:11 note without an identifier.pdf is not PDF/UA-1 (ISO 14289-1:2014, 7.9, test 1; on page 4, in Sect › Sect › Note, “1. Their roots meet.”)',
  ],
  'untagged line': ['untagged line.pdf is not PDF/UA-1 (ISO 14289-1:2014, 7.1, test 3; on page 3)'],
  'cut in half': ['veraPDF could not validate cut in half.pdf.'],
};

needing(
  'veraPdf',
  test,
  'a good pamphlet passes, and a broken one fails by its clause',
  async () => {
    const { site } = broken;
    const problems = await checkWithVeraPdf(await installed(), site, site.manifest.pamphlets);
    const [file = ''] = site.manifest.pamphlets.map(({ source }) => source);
    for (const [name, facts] of Object.entries(expected)) {
      const found = problems.filter(({ fact }) => fact.includes(`${name}.pdf`));
      assert.equal(found.map(shown), facts, name);
      for (const problem of found) {
        assert.is(problem.code, 'pdf-ua');
        assert.is(problem.file, file);
      }
    }
  },
);

/** Place and fact, without the words that are veraPDF's own. */
function shown({ line, column, fact }: Problem): string {
  const place = line === undefined ? '' : `${line}:${column} `;
  return `${place}${fact.replace(/(?<=\)): .*|(?<=\.pdf\.) Exception: .*/, '')}`;
}

needing('veraPdf', test, 'each pamphlet is judged by the standard that it is made to', async () => {
  const folder = join(good.folder, 'site');
  await makePamphlets({ site: folder, jobs: 1, only: [paper], standard: 'ua-2' });
  const site = await openBuiltSite(folder);
  assert.equal(await checkWithVeraPdf(await installed(), site, site.manifest.pamphlets), []);
});

needing('veraPdf', test, 'an interruption ends Java, and is the reason that is given', async () => {
  const { site } = broken;
  const interruption = new AbortController();
  process.env.VERA_PDF_TEST = site.folder;
  try {
    const veraPdf = await installed();
    const checked = checkWithVeraPdf(veraPdf, site, site.manifest.pamphlets, {
      signal: interruption.signal,
    }).catch((error: unknown) => error);
    while ((await processesWith('VERA_PDF_TEST', site.folder)).length === 0) await sleep(20);
    const reason = new Error('Interrupted.');
    interruption.abort(reason);
    assert.is(await checked, reason);
    assert.equal(await lastingProcessesWith('VERA_PDF_TEST', site.folder), []);
  } finally {
    delete process.env.VERA_PDF_TEST;
  }
});

needing('veraPdf', test, 'Java that breaks down is a fault, and says why', async () => {
  const { site } = broken;
  await using empty = await temporaryFolder();
  const checked = checkWithVeraPdf({ folder: empty.path }, site, site.manifest.pamphlets);
  const error = await checked.catch((cause: unknown) => cause);
  assert.instance(error, Error);
  assert.match(String(error), /^Error: veraPDF has not reported on .*\.pdf\. /);
  assert.match(String(error), /Could not find or load main class/);
});

const statement = {
  'content/pages/accessibility.md': page('Accessibility', '::: checks made\n:::\n'),
};

/** Builds a small publication, with the given search path for programs. */
async function runBuild(folder: TemporaryFolder, path: string, ...options: readonly string[]) {
  const folders = ['content', 'data'].flatMap((name) => [`--${name}`, join(folder.path, name)]);
  const output = join(folder.path, '_site');
  const all = [...folders, '--output', output, ...options];
  return { output, ...(await startCommand('build', all, { PATH: path }).finished) };
}

async function checksOfPdfs(output: string): Promise<string[]> {
  const manifest = JSON.parse(await readFile(join(output, manifestName), 'utf8')) as Manifest;
  const pdfs = manifest.files.filter(({ path }) => path.endsWith('.pdf'));
  assert.ok(pdfs.length > 0);
  return [...new Set(pdfs.flatMap(({ checkedBy }) => checkedBy))];
}

/** Its page that says how it was tested. */
function statementOf(output: string): Promise<string> {
  return readFile(join(output, 'accessibility/index.html'), 'utf8');
}

test('without Java, a build says so and does not claim the proof', async () => {
  await using folder = await temporaryFolder({ ...smallContent, ...statement });
  const { code, stdout, stderr, output } = await runBuild(folder, '');
  assert.is(code, 0, stdout + stderr);
  assert.match(stderr, /^checks {4}Skipping veraPDF\. There is no .*\. Run (?:npm|apt-get) .*\.$/m);
  assert.not.ok((await checksOfPdfs(output)).includes('verapdf'));
  assert.match(await statementOf(output), /<dt>veraPDF<\/dt>\n<dd>Not done on this copy:/);
});

test('without Java, to require veraPDF is a fault, before any work is done', async () => {
  await using folder = await temporaryFolder(smallContent);
  const { code, stdout, stderr } = await runBuild(folder, '', '--require', 'verapdf');
  assert.is(code, 1);
  assert.is(stdout, '');
  assert.match(stderr, /^veraPDF is required\. There is no .*\. Run (?:npm|apt-get) .*\.\n$/);
});

needing('veraPdf', test, 'what veraPDF has proven, the manifest says', async () => {
  await using folder = await temporaryFolder({ ...smallContent, ...statement });
  const path = process.env.PATH ?? '';
  const { code, stdout, stderr, output } = await runBuild(folder, path, '--require', 'verapdf');
  assert.is(code, 0, stdout + stderr);
  assert.ok((await checksOfPdfs(output)).includes('verapdf'));
  assert.match(
    await statementOf(output),
    /<dt>veraPDF [\d.]+<\/dt>\n<dd>Looked in 6 pamphlets for /,
  );
});

test.run();
