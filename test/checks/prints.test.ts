/** Files for who prints pamphlets: those that are made pass, and each thing that is wrong is said. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument, PDFName, StandardFonts } from '@cantoo/pdf-lib';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { openBuiltSite } from '../../src/checks/built-site.ts';
import { checkPrints } from '../../src/checks/prints.ts';
import { makePamphlets } from '../../src/pamphlets/make-pamphlets.ts';
import { type SmallSite, smallSite } from '../support/small-site.ts';

const booklet = 'papers/first/first-booklet.pdf';
const press = 'papers/first/first-press.pdf';

let site: SmallSite;

test.before(async () => {
  site = await smallSite();
  const { problems } = await makePamphlets({ site: site.folder, only: ['first'], jobs: 1 });
  assert.equal(problems, []);
});

test.after(async () => {
  await site[Symbol.asyncDispose]();
});

async function facts(): Promise<string[]> {
  const built = await openBuiltSite(site.folder);
  const entries = built.manifest.prints.filter(({ slug }) => slug === 'first');
  const problems = await checkPrints(built, entries);
  assert.ok(problems.every(({ code }) => code === 'print-file'));
  assert.ok(problems.every(({ file }) => file.endsWith('papers/first/index.md')));
  return problems.map(({ fact }) => fact);
}

/** What is said of a file that has been changed; it is as it was afterwards. */
async function factsWith(
  path: string,
  change: (document: PDFDocument) => void | Promise<void>,
): Promise<string[]> {
  const file = join(site.folder, path);
  const bytes = await readFile(file);
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  await change(document);
  await writeFile(file, await document.save());
  try {
    return await facts();
  } finally {
    await writeFile(file, bytes);
  }
}

test('a booklet and the pages for a firm are as they should be', async () => {
  assert.equal(await facts(), []);
  const sheets = await PDFDocument.load(await readFile(join(site.folder, booklet)));
  const pages = await PDFDocument.load(await readFile(join(site.folder, press)));
  const pamphlet = await PDFDocument.load(
    await readFile(join(site.folder, 'papers/first/first.pdf')),
  );
  assert.is(sheets.getPageCount(), 2 * Math.ceil(pamphlet.getPageCount() / 4));
  assert.is(pages.getPageCount(), pamphlet.getPageCount());
  const { width, height } = sheets.getPage(0).getMediaBox();
  assert.equal([width, height].map(Math.round), [842, 595]);
});

test('one that was not made, and one that is no PDF', async () => {
  const file = join(site.folder, press);
  const bytes = await readFile(file);
  await writeFile(file, 'words');
  assert.match((await facts()).join(), `${press} cannot be read as a PDF: `);
  await rm(file);
  assert.equal(await facts(), [`${press} is announced, and was not made.`]);
  await writeFile(file, bytes);
});

test('one with a page too few', async () => {
  const found = await factsWith(booklet, (document) => document.removePage(0));
  assert.equal(found, [`${booklet} has 1 pages, and should have 2.`]);
});

test('one that says nowhere where it is cut', async () => {
  const found = await factsWith(press, (document) => {
    document.getPage(0).node.delete(PDFName.of('TrimBox'));
  });
  assert.equal(found, [`${press} does not say where page 1 is cut.`]);
});

test('one that leads to no file to read', async () => {
  const found = await factsWith(press, ({ catalog }) => {
    catalog.delete(PDFName.of('Metadata'));
  });
  assert.equal(found, [
    `${press} does not say that https://papers.example/papers/first/first.pdf is there to be read.`,
  ]);
});

test('one with a font that is not embedded, a box that is too large, and a link', async () => {
  const found = await factsWith(press, async (document) => {
    const page = document.getPage(1);
    page.drawText('words', { font: await document.embedFont(StandardFonts.Helvetica) });
    page.setTrimBox(-10, -10, 2000, 2000);
    page.node.set(PDFName.of('Annots'), document.context.obj([]));
  });
  assert.equal(found, [
    `${press} does not embed the font Helvetica.`,
    `${press} does not say where page 2 is cut.`,
    `${press} has links on page 2, which paper does not follow.`,
  ]);
});

test.run();
