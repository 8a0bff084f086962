/** A checked site says what its checks have found: as much as they have found, and no more. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { checkSite } from '../../src/checks/check-site.ts';
import { type CheckName, checkNames } from '../../src/model/check-name.ts';
import type { HumanCheck } from '../../src/model/human-check.ts';
import { type Manifest, manifestName } from '../../src/model/manifest.ts';
import type { Problem } from '../../src/model/problem.ts';
import { makePamphlets } from '../../src/pamphlets/make-pamphlets.ts';
import type { ChecksMade } from '../../src/published/check-record.ts';
import { fillChecks } from '../../src/published/fill-checks.ts';
import { seal } from '../../src/published/seal.ts';
import { shownPage } from '../../src/published/shown-page.ts';
import { checksTexts, stateChecks } from '../../src/published/state-checks.ts';
import type { Markup } from '../../src/site/html.ts';
import type { ChecksPlace } from '../../src/site/markdown/filled-places.ts';
import { page } from '../support/small-content.ts';
import { type SmallSite, smallSite } from '../support/small-site.ts';
import { testDay } from '../support/test-day.ts';

const body = ['found', 'people', 'made']
  .map((name) => `## About ${name}\n\n::: checks ${name}\n:::\n`)
  .join('\n');

let site: SmallSite;
let unchecked: string;

test.before(async () => {
  site = await smallSite({ 'content/pages/accessibility.md': page('Accessibility', body) });
  await makePamphlets({ site: site.folder, editions: ['a5'], jobs: 2 });
  await seal(site.folder);
  unchecked = await site.text('accessibility/index.html');
});

test.after(async () => site[Symbol.asyncDispose]());

const everything: ChecksMade = {
  day: testDay,
  ran: new Set(checkNames),
  warnings: [],
  humanChecks: [],
};

/** What is wrong with the pages that say it. */
function state(made: Partial<ChecksMade> = {}): Promise<readonly Problem[]> {
  return stateChecks(site.folder, { ...everything, ...made }, (only) =>
    checkSite({ site: site.folder, only }),
  );
}

/** What is said, without looking at the pages again. */
async function said(made: Partial<ChecksMade> = {}): Promise<Record<ChecksPlace, string>> {
  const texts = await checksTexts(site.folder, { ...everything, ...made });
  const words = (text: Markup) =>
    (parseHTML(`<main>${text}</main>`).document.querySelector('main')?.textContent ?? '')
      .replace(/\s+/g, ' ')
      .trim();
  return { found: words(texts.found), people: words(texts.people), made: words(texts.made) };
}

function without(...names: readonly CheckName[]): ReadonlySet<CheckName> {
  return new Set(checkNames.filter((name) => !names.includes(name)));
}

async function manifest(): Promise<Manifest> {
  return JSON.parse(await readFile(join(site.folder, manifestName), 'utf8'));
}

test('what is said passes the checks, is the same again, and goes when nothing is known', async () => {
  assert.equal(await state(), []);
  const stated = await site.text('accessibility/index.html');
  assert.not.match(stated, /has not been checked/);
  assert.equal(await state(), []);
  assert.is(await site.text('accessibility/index.html'), stated);
  assert.equal(await fillChecks(site.folder), ['accessibility/index.html']);
  assert.is(await site.text('accessibility/index.html'), unchecked);
});

test('the pages that say it are looked at as they are then', async () => {
  const path = join(site.folder, 'accessibility/index.html');
  const sound = await readFile(path, 'utf8');
  await writeFile(path, sound.replace('</article>', '<p id="main">Twice.</p></article>'));
  const problems = await state();
  await writeFile(path, sound);
  assert.equal([...new Set(problems.map(({ code }) => code))], ['duplicate-id']);
});

test('every check says that it has run, but for veraPDF where there is none', async () => {
  const { ran } = await checkSite({ site: site.folder, only: ['accessibility'] });
  assert.equal(
    checkNames.filter((name) => !ran.has(name)),
    ['verapdf'],
  );
});

test('until the last check is over, no file says that it has passed any', async () => {
  await seal(site.folder, () => ['links']);
  assert.equal(await state(), []);
  assert.ok((await manifest()).files.every(({ checkedBy }) => checkedBy.length === 0));
});

test('the day, the numbers, the programs and the standards', async () => {
  const { found, made } = await said();
  const { files, redirects } = await manifest();
  const leadOn = redirects.map(({ path }) => path);
  const pages = files.filter(({ path }) => path.endsWith('.html') && !leadOn.includes(path)).length;
  assert.is(
    found,
    `Programs checked this copy of the website on 22 November 2026, before it was published: ${pages} pages and 2 pamphlets. They found no errors. With an error, it would not have been published. They gave no warnings.`,
  );
  assert.match(made, /^This website was last tested on 22 November 2026, against .* WCAG/);
  assert.match(made, /axe \d+\.\d+\.\d+ Looked in \d+ pages for barriers/);
  assert.match(made, /HTML_CodeSniffer \d+\.\d+\.\d+ Looked in \d+ pages for barriers/);
  assert.match(made, /html-validate \d+\.\d+\.\d+ Looked in \d+ pages for code/);
  assert.match(made, /veraPDF \d+\.\d+\.\d+ Looked in 2 pamphlets for/);
  assert.match(made, /in print, in dark colours on a screen, in light colours, 320 pixels wide/);
  assert.match(made, /these standards: 2 pamphlets: PDF\/UA-1 and PDF\/A-2a$/);
});

test('a check that was left out is said to be', async () => {
  const { found, made } = await said({ ran: without('html-validate', 'parity') });
  assert.match(
    found,
    /Some of the checks were left out\. So nothing is known about: pages: code that breaks the rules of HTML \(html-validate\) pamphlets: words, headings, .* of their pages They gave/,
  );
  assert.match(made, /html-validate Not done on this copy: looking in pages for code/);
  assert.match(made, /Not done on this copy: looking in pamphlets for words, headings/);
  const barely = await said({ ran: without('axe', 'html-codesniffer') });
  assert.match(barely.made, /axe Not done on this copy: .* HTML_CodeSniffer Not done/);
  assert.not.match(barely.made, /views/);
  const none = await said({ ran: new Set() });
  assert.match(none.found, /: no pages and no pamphlets\. /);
});

test('warnings are listed with the page that they are about, each once', async () => {
  const source = (await manifest()).pages.find(({ url }) => url === '/papers/first/')?.source ?? '';
  const bold: Problem = {
    ...{ code: 'heading-bold', severity: 'warning', file: source, line: 9, column: 1 },
    ...{ fact: '"Who & why" is a paragraph in bold.', hint: 'Write: ## Who & why' },
  };
  const warnings = [bold, { ...bold, line: 12 }];
  const { found } = await said({ warnings });
  assert.match(
    found,
    /They gave 1 warning, which a person has to judge: The first paper: A short paragraph in bold, where a heading may be meant\.$/,
  );
  const { found: markup } = await checksTexts(site.folder, { ...everything, warnings });
  assert.match(String(markup), /<a href="\/papers\/first\/" lang="en-GB">The first paper<\/a>/);
});

test('nothing is said of drafts, of files that are not published, or of what editors have to do', async () => {
  const source = (await manifest()).pages.find(({ url }) => url === '/papers/first/')?.source ?? '';
  const secret = { severity: 'warning', fact: 'xyzzy', hint: 'xyzzy' } as const;
  const { found } = await said({
    warnings: [
      { ...secret, code: 'heading-bold', file: 'content/papers/xyzzy/index.md' },
      { ...secret, code: 'file-unused', file: 'content/papers/first/xyzzy.docx' },
      { ...secret, code: 'review-due', file: source },
    ],
  });
  assert.match(found, /They gave no warnings\.$/);
  const { found: other } = await said({
    warnings: [{ ...secret, code: 'list-mark', file: source }],
  });
  assert.match(other, /1 warning/);
  assert.not.match(other, /xyzzy/);
});

test('a pack is not named: no list leads to it', () => {
  const page = { title: 'A & B', language: 'cy' };
  assert.is(
    String(shownPage({ ...page, url: '/papers/packs/' })),
    '<a href="/papers/packs/" lang="cy">A &amp; B</a>',
  );
  assert.is(String(shownPage({ ...page, url: '/packs/both/' })), 'A pack of papers');
});

test('what no program can say is asked, and answered for the very file that a person has seen', async () => {
  const path = 'papers/first/first.pdf';
  const file = (await manifest()).files.find((entry) => entry.path === path);
  const seen: HumanCheck = {
    sha256: file?.sha256.slice(0, 16) ?? '',
    by: 'A. Reader',
    on: testDay,
  };
  const { people: nobody } = await said();
  assert.match(nobody, /Of each picture Do the words say what the picture shows\?/);
  assert.match(
    nobody,
    /There is no record that a person has answered them for any of the 2 pamphlets, as they are now\.$/,
  );
  const { people } = await said({ humanChecks: [seen, { ...seen, sha256: '0123456789abcdef' }] });
  assert.match(
    people,
    /Of 2 pamphlets, a person has answered all of them with “yes” for 1: The first paper, A5 pamphlet: A\. Reader, 22 November 2026 There is no record .* for the other 1, as they are now\. There is 1 record of pamphlets that have changed since\.$/,
  );
});

test.run();
