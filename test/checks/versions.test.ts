/** A superseded version and a withdrawn paper pass every check, on their pages and in their pamphlets. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { openBuiltSite } from '../../src/checks/built-site.ts';
import { checkSite } from '../../src/checks/check-site.ts';
import { checkWithVeraPdf } from '../../src/checks/vera-pdf.ts';
import { findVeraPdf } from '../../src/checks/vera-pdf-installation.ts';
import { problemToText } from '../../src/model/problem.ts';
import { makePamphlets } from '../../src/pamphlets/make-pamphlets.ts';
import { needing } from '../support/needing.ts';
import { pdfWords } from '../support/pdf-words.ts';
import { paper } from '../support/small-content.ts';
import { type SmallSite, smallSite } from '../support/small-site.ts';

const test = suite();
const only = ['growing-2026-03-02', 'second'];
const sections = '## One\n\nWords.\n\n## Two\n\nMore words.';
const picture = 'test/fixtures/small-site/content/papers/growing-together/trees.png';
let site: SmallSite;

test.before(async () => {
  site = await smallSite({
    'content/papers/growing/index.md': paper('Growing', sections, {
      listed: '2026-03-02',
      version: '2026-09-09',
      changes: [{ date: '2026-09-09', note: 'A part was written anew.' }],
    }),
    'content/papers/growing/versions/2026-03-02/index.md': paper(
      'Growing',
      `${sections}\n\n![A square](trees.png)`,
      { listed: '2026-03-02', attachSource: true },
    ),
    'content/papers/growing/versions/2026-03-02/trees.png': await readFile(picture),
    'content/papers/second/index.md': paper('The second paper', sections, {
      withdrawn: { date: '2026-09', reason: 'The law has changed.', replacedBy: 'growing' },
    }),
  });
  const { problems, faults } = await makePamphlets({ site: site.folder, only, jobs: 2 });
  assert.equal([...problems, ...faults], []);
});

test.after(async () => site[Symbol.asyncDispose]());

test('pages, links, pamphlets, their type and their words are without fault', async () => {
  const { problems } = await checkSite({ site: site.folder, only, jobs: 2 });
  assert.equal(problems.map(problemToText), []);
});

needing('veraPdf', test, 'the pamphlets conform to their standards', async () => {
  const found = await findVeraPdf();
  if ('missing' in found) throw new Error(found.missing);
  const built = await openBuiltSite(site.folder);
  const pamphlets = built.manifest.pamphlets.filter(({ slug }) => only.includes(slug));
  assert.is(pamphlets.length, 6);
  const problems = await checkWithVeraPdf(found.veraPdf, built, pamphlets);
  assert.equal(problems.map(problemToText), []);
});

test('who holds one reads first that it is not the text to go by, and where that is', async () => {
  const startOf = async (path: string) => {
    const words = await pdfWords(await readFile(join(site.folder, 'papers', path)));
    return words.slice(0, 20).join(' ');
  };
  assert.match(
    await startOf('growing/v/2026-03-02/growing-2026-03-02.pdf'),
    /^This is the version of 2 March 2026\. A newer version is at papers\.example\/papers\/growing\/ ?\./,
  );
  assert.match(
    await startOf('second/second.pdf'),
    /^Withdrawn in September 2026: The law has changed\. Read instead: Growing \(papers\.example/,
  );
});

test.run();
