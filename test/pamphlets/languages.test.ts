/** Pamphlets in other languages say what their pages say, and an Arabic one is bound on the right. */
import { readFile } from 'node:fs/promises';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Browser } from 'puppeteer';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readPdf } from '../../src/checks/read-pdf.ts';
import { findVeraPdf } from '../../src/checks/vera-pdf-installation.ts';
import { launchBrowser } from '../../src/pamphlets/browser.ts';
import {
  type BuiltContent,
  builtContent,
  languages,
  type PrintedPamphlet,
} from '../support/built-content.ts';
import { foldSheets } from '../support/fold-sheets.ts';
import { needing } from '../support/needing.ts';
import { pdfWords } from '../support/pdf-words.ts';
import { servedTab } from '../support/served-tab.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts';
import { type Proof, prove, validateProofs } from './proofs.ts';

const test = suite();
let browser: Browser;
let folder: TemporaryFolder;
let built: BuiltContent;
let booklets: PrintedPamphlet[];
let proofs: Proof[];

test.before(async () => {
  browser = await launchBrowser({ timeout: 60_000 });
  folder = await temporaryFolder();
  built = await builtContent(languages);
  booklets = await built.print('ua-1', 'booklet');
  const all = await prove(languages, await browser.newPage(), folder.path, ['ua-1']);
  // A search of what is painted sees the forms of Arabic letters, from left to right; what is said of them
  // is compared like all else.
  proofs = all.map((proof) =>
    proof.slug === 'madaris-maan'
      ? { ...proof, faults: proof.faults.filter(({ kind }) => kind !== 'search') }
      : proof,
  );
});

test.after(async () => {
  await browser.close();
  await built[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

test('they say what their pages say', () => {
  assert.is(proofs.length, 3);
  for (const { slug, faults } of proofs) {
    assert.equal(
      faults.filter(({ profile }) => profile === undefined),
      [],
      slug,
    );
  }
});

test('a Welsh one speaks Welsh', async () => {
  for (const { file = '' } of proofs.filter(({ slug }) => slug === 'ysgolion-gydai-gilydd')) {
    const words = (await pdfWords(await readFile(file))).join(' ');
    for (const said of ['Papur trafod', 'Cynnwys', 'Am y pamffled hwn', 'Rhif elusen: 0000000']) {
      assert.match(words, said);
    }
    assert.not.match(words, 'Published by');
  }
});

needing('veraPdf', test, 'veraPDF finds nothing in them', async () => {
  const found = await findVeraPdf();
  if ('veraPdf' in found) await validateProofs(found.veraPdf, proofs);
  assert.equal(
    proofs.flatMap(({ faults }) => faults),
    [],
  );
});

test('readers call their covers, and booklets themselves, in their languages', async () => {
  const covers = new Map<string, string | undefined>();
  for (const { slug, file = '' } of proofs) {
    const labels = await readPdf(await readFile(file), async (pdf) =>
      (await pdf.pages()).getPageLabels(),
    );
    covers.set(slug, labels?.[0]);
  }
  assert.is(covers.get('ysgolion-gydai-gilydd'), 'Clawr');
  assert.is(covers.get('madaris-maan'), 'الغلاف');
  const titles = new Map<string, string | undefined>();
  for (const { entry, file } of booklets) {
    const document = await PDFDocument.load(await readFile(file), { updateMetadata: false });
    assert.match(document.getSubject() ?? '', `/papers/${entry.slug}/${entry.slug}.pdf`);
    titles.set(entry.language, document.getTitle());
  }
  assert.match(titles.get('cy') ?? '', /. – Llyfryn i’w blygu, dalennau A4$/);
  assert.match(titles.get('en-GB') ?? '', /. – Booklet to fold, A4 sheets$/);
});

test('an Arabic booklet opens from the other side than an English one', async () => {
  for (const { entry, file } of booklets) {
    const spine = entry.language === 'ar' ? 'right' : 'left';
    const pages = await foldSheets(await readFile(file), 'short edge', spine);
    assert.match(pages[0]?.words ?? '', 'Ann Author', `${entry.slug} bound on the ${spine}`);
    assert.ok(pages.every(({ upright }) => upright));
  }
  assert.is(booklets.length, 3);
});

test('where Latin letters are in italics, Arabic ones stay upright', async () => {
  const siteUrl = 'https://papers.example';
  const { page } = await servedTab(browser, built.site, siteUrl);
  await page.goto(`${siteUrl}/papers/madaris-maan/`);
  const drawn = async (name: string, text: string) => {
    await page.evaluate(
      async (name, text) => {
        document.body.replaceChildren(document.createElement(name));
        document.body.firstElementChild?.append(text);
        await document.fonts.ready;
      },
      name,
      text,
    );
    return Buffer.from(await page.screenshot());
  };
  assert.ok((await drawn('em', 'مدارس')).equals(await drawn('span', 'مدارس')));
  assert.not.ok((await drawn('em', 'Schools')).equals(await drawn('span', 'Schools')));
  await page.close();
});

test.run();
