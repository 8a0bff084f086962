/** Pamphlets are opened and held against what the site says of them. */
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { openBuiltSite } from '../../src/checks/built-site.ts';
import { checkPamphletFigures } from '../../src/checks/pamphlet-figures.ts';
import { checkPamphletFile } from '../../src/checks/pamphlet-file.ts';
import { checkPamphlets } from '../../src/checks/pamphlets.ts';
import { readPdf } from '../../src/checks/read-pdf.ts';
import type { PamphletEntry } from '../../src/model/manifest.ts';
import type { Problem } from '../../src/model/problem.ts';
import { runInTabs } from '../../src/pamphlets/run-in-tabs.ts';
import { builtFolder, goodPage } from './built-folder.ts';

const entry: PamphletEntry = {
  slug: 'x',
  edition: 'a5',
  page: '/papers/x/',
  path: 'papers/x/x.pdf',
  source: 'papers/x/index.md',
  title: 'A page',
  authors: [],
  language: 'en-GB',
  dated: '2024-01-01',
  cover: 'Cover',
};

/** As Chromium prints it, with the catalog's language, which Chromium leaves out. */
async function printed(size: string, tagged = true): Promise<Uint8Array> {
  const html = goodPage(`<style>@page { size: ${size} }</style><p>Words</p>`);
  const [outcome] = await runInTabs(
    [
      {
        name: size,
        run: async (tab) => {
          await tab.setContent(html);
          return tab.pdf({ preferCSSPageSize: true, tagged });
        },
      },
    ],
    { jobs: 1, timeout: 30_000 },
  );
  if (!outcome || !('result' in outcome))
    throw new Error('Not printed.', { cause: outcome?.cause });
  const document = await PDFDocument.load(outcome.result, { updateMetadata: false });
  document.setLanguage('en-GB');
  return document.save();
}

const good = await printed('A5');

const shown = ({ code, file, fact }: Problem) => `${file} ${code} ${fact}`;

async function problemsOf(file: Uint8Array, is: PamphletEntry = entry) {
  await using built = await builtFolder({ [entry.path]: file }, { pamphlets: [is] });
  const site = await openBuiltSite(built.folder);
  const problems = await readPdf(file, (pdf) => checkPamphletFile(site, is, pdf));
  return problems.map(shown);
}

test('accepts a tagged pamphlet of the right size, title and language', async () => {
  assert.equal(await problemsOf(good), []);
});

test('misses a pamphlet that was not made', async () => {
  await using built = await builtFolder({}, { pamphlets: [entry] });
  const site = await openBuiltSite(built.folder);
  const problems = await checkPamphlets(site, site.manifest.pamphlets, { jobs: 1 });
  assert.equal(problems.map(shown), [
    'papers/x/index.md pamphlet-missing The site announces papers/x/x.pdf, and it was not made.',
  ]);
});

test('refuses what is no PDF', async () => {
  const [problem = ''] = await problemsOf(new TextEncoder().encode('<html>'));
  assert.match(problem, /pamphlet-failed papers\/x\/x\.pdf cannot be read as a PDF: /);
});

test('refuses a pamphlet without a structure tree', async () => {
  assert.match(String(await problemsOf(await printed('A5', false))), /^\S+ pamphlet-untagged /);
});

test('refuses another title or language', async () => {
  assert.equal(await problemsOf(good, { ...entry, title: 'Another', language: 'cy' }), [
    'papers/x/index.md pamphlet-title papers/x/x.pdf has the title "A page" instead of "Another".',
    'papers/x/index.md pamphlet-title papers/x/x.pdf has the language "en-GB" instead of "cy".',
  ]);
});

test('refuses pages of another size', async () => {
  assert.match(
    String(await problemsOf(await printed('A4'))),
    /pamphlet-size Page 1 of \S+ measures 59[56] × 842 pt instead of 420 × 595 pt\.$/,
  );
});

test('refuses a font that is not embedded', async () => {
  const document = await PDFDocument.load(good, { updateMetadata: false });
  document.getPage(0).drawText('More', { font: await document.embedFont(StandardFonts.Courier) });
  assert.equal(await problemsOf(await document.save()), [
    'papers/x/index.md pamphlet-font papers/x/x.pdf does not embed the font Courier.',
  ]);
});

async function figureFaults(shown: string): Promise<string[]> {
  const html = goodPage(`<p><span data-pamphlet="/${entry.path}">${shown}</span></p>`);
  await using built = await builtFolder({ 'index.html': html, [entry.path]: good });
  const site = await openBuiltSite(built.folder);
  return (await checkPamphletFigures(site, site.pages)).map(({ code }) => code);
}

const size = `${Math.round(good.byteLength / 1000)} kB`;

const figures: [shown: string, codes: string[]][] = [
  [`PDF, 1 page, ${size}`, []],
  ['PDF', ['page-placeholder']],
  [`PDF, 2 pages, ${size}`, ['pamphlet-stale']],
  ['PDF, 1 page, 9999 kB', ['pamphlet-stale']],
  ['PDF, 1 page, 0.0 MB', []],
];

for (const [shown, codes] of figures) {
  test(`${codes[0] ?? 'nothing'} for the figures "${shown.replace(size, 'size')}"`, async () => {
    assert.equal(await figureFaults(shown), codes);
  });
}

test.run();
