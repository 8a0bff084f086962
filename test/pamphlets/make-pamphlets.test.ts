/** The pamphlets stage as a whole, on small sites in real Chromium. */
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { makePamphlets, type PamphletProgress } from '../../src/pamphlets/make-pamphlets.ts';
import { fixtureSite, pamphletEntry, siteUrl } from './fixture-site.ts';

const body = `<h2>First part</h2><p>Words, and <a href="/papers/other/">a link</a>.</p>
<div style="break-before: page"><h2>Second part</h2><p lang="cy">Geiriau.</p></div>`;

test('a pamphlet is a tagged A5 PDF that says what it is', async () => {
  await using site = await fixtureSite({ one: body });
  const { made, problems, faults } = await makePamphlets({ site: site.folder, jobs: 1 });
  assert.equal(problems, []);
  assert.equal(faults, []);
  const bytes = await readFile(join(site.folder, 'papers/one/one.pdf'));
  assert.equal(made, [{ entry: pamphletEntry('one'), pages: 2, bytes: bytes.length }]);

  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const { catalog } = document;
  assert.is(document.getTitle(), 'The paper on one');
  assert.is(document.getAuthor(), 'Ann Author, Ben Writer');
  assert.is(document.getCreationDate()?.toISOString(), '2024-01-15T00:00:00.000Z');
  assert.is(document.getModificationDate()?.toISOString(), '2024-01-15T00:00:00.000Z');
  assert.is(catalog.lookup(PDFName.of('Lang'), PDFString).asString(), 'en-GB');
  assert.ok(catalog.getViewerPreferences()?.getDisplayDocTitle());
  const marked = catalog.lookup(PDFName.of('MarkInfo'), PDFDict).get(PDFName.of('Marked'));
  assert.is(marked?.toString(), 'true');
  assert.ok(catalog.lookup(PDFName.of('Outlines'), PDFDict).get(PDFName.of('First')), 'bookmarks');
  for (const page of document.getPages()) {
    assert.ok(Math.abs(page.getWidth() - 420) <= 1, `${page.getWidth()} pt wide`);
    assert.ok(Math.abs(page.getHeight() - 595) <= 1, `${page.getHeight()} pt high`);
  }
  assert.is(document.getPage(0).node.get(PDFName.of('Tabs'))?.toString(), '/S');
});

test('every font is embedded, and none is drawn as Type 3', async () => {
  await using site = await fixtureSite({ one: '<p>Regular, <b>bold</b>, <em>italic</em>.</p>' });
  await makePamphlets({ site: site.folder, jobs: 1 });
  const bytes = await readFile(join(site.folder, 'papers/one/one.pdf'));
  const { context } = await PDFDocument.load(bytes);
  const dictionaries = context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict ? [object] : []));
  const fonts = dictionaries.filter((dictionary) => typeOf(dictionary) === '/FontDescriptor');
  assert.ok(fonts.length >= 3, `${fonts.length} fonts`);
  for (const font of fonts) assert.ok(font.has(PDFName.of('FontFile2')), font.toString());
  const subtypes = dictionaries.map((dictionary) => String(dictionary.get(PDFName.of('Subtype'))));
  assert.not.ok(subtypes.includes('/Type3'));
});

test('links lead to public addresses', async () => {
  await using site = await fixtureSite({ one: body });
  await makePamphlets({ site: site.folder, jobs: 1 });
  const bytes = await readFile(join(site.folder, 'papers/one/one.pdf'));
  const { context } = await PDFDocument.load(bytes);
  const addresses = context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict) || !object.has(PDFName.of('A'))) return [];
    return [
      object.lookup(PDFName.of('A'), PDFDict).lookup(PDFName.of('URI'), PDFString).asString(),
    ];
  });
  assert.equal(addresses.toSorted(), [`${siteUrl}/papers/one/one.pdf`, `${siteUrl}/papers/other/`]);
});

test('the same page has the same bytes, whatever figures it shows', async () => {
  await using site = await fixtureSite({ one: body });
  const path = join(site.folder, 'papers/one/one.pdf');
  await makePamphlets({ site: site.folder, jobs: 1 });
  const first = await readFile(path);
  await new Promise((resolve) => setTimeout(resolve, 1100));
  await makePamphlets({ site: site.folder, jobs: 1 });
  assert.ok(first.equals(await readFile(path)));
});

test('the same page has the same bytes, whatever its tab has shown before', async () => {
  // Chromium names table headers by a number that counts through all pages of a process.
  const table = '<table><tr><th scope="col">A<th scope="col">B<tr><td>1<td>2</table>';
  await using site = await fixtureSite({ one: body, table });
  const path = join(site.folder, 'papers/table/table.pdf');
  await makePamphlets({ site: site.folder, jobs: 1 });
  const last = await readFile(path);
  await makePamphlets({ site: site.folder, only: ['table'], jobs: 1 });
  assert.ok(last.equals(await readFile(path)));
});

test('pages and feeds say how large the pamphlets are', async () => {
  const address = `${siteUrl}/papers/one/one.pdf`;
  await using site = await fixtureSite(
    { one: body },
    {
      'feeds/rss.xml': `<rss><enclosure url="${address}" length="0" type="application/pdf"/></rss>`,
    },
  );
  const { made } = await makePamphlets({ site: site.folder, jobs: 1 });
  const bytes = made[0]?.bytes ?? 0;
  const page = await readFile(join(site.folder, 'papers/one/index.html'), 'utf8');
  assert.match(page, `">PDF, 2 pages, ${Math.round(bytes / 1000)} kB</span>`);
  assert.match(await readFile(join(site.folder, 'feeds/rss.xml'), 'utf8'), `length="${bytes}"`);
});

test('pages say of each pamphlet that is there what it is, whichever run has made it', async () => {
  await using site = await fixtureSite({ one: body, two: body });
  const path = join(site.folder, 'papers/one/index.html');
  const unfilled = await readFile(path, 'utf8');
  await makePamphlets({ site: site.folder, only: ['one'], jobs: 1 });
  const filled = await readFile(path, 'utf8');
  assert.match(filled, /">PDF, 2 pages, \d+ kB</);
  await makePamphlets({ site: site.folder, only: ['two'], jobs: 1 });
  assert.is(await readFile(path, 'utf8'), filled, 'as it stood');
  await writeFile(path, unfilled);
  await makePamphlets({ site: site.folder, only: ['two'], jobs: 1 });
  assert.is(await readFile(path, 'utf8'), filled, 'counted in the file');
  await rm(join(site.folder, 'papers/one/one.pdf'));
  await makePamphlets({ site: site.folder, only: ['two'], jobs: 1 });
  assert.is(await readFile(path, 'utf8'), unfilled, 'nothing is there');
});

test('only the wanted papers are printed', async () => {
  await using site = await fixtureSite({ one: body, two: body });
  const { made } = await makePamphlets({ site: site.folder, only: ['two'], jobs: 2 });
  assert.equal(
    made.map(({ entry }) => entry.slug),
    ['two'],
  );
  assert.not.ok(existsSync(join(site.folder, 'papers/one/one.pdf')));
});

test('what a page lacks, or wants from elsewhere, is a problem of its content file', async () => {
  const { folder, ...site } = await fixtureSite(
    {
      one: `<img src="/papers/one/none.png" alt=""><img src="https://elsewhere.example/x.png" alt="">
      <link rel="stylesheet" href="/none.css"><img src="bad.png" alt="">`,
    },
    { 'papers/one/bad.png': 'no image' },
  );
  await using _ = site;
  const { problems } = await makePamphlets({ site: folder, jobs: 1 });
  assert.equal(
    problems.map(({ code, file, fact }) => [code, file, fact]),
    [
      [
        'image-missing',
        'src/content/papers/one/index.md',
        'The image /papers/one/bad.png cannot be shown.',
      ],
      [
        'image-missing',
        'src/content/papers/one/index.md',
        'The image /papers/one/none.png cannot be shown.',
      ],
      [
        'link-asset',
        'src/content/papers/one/index.md',
        'The page asks for https://elsewhere.example/x.png, which is not of this site.',
      ],
      [
        'link-asset',
        'src/content/papers/one/index.md',
        'The page needs /none.css, which the site does not have.',
      ],
    ],
  );
});

test('something too wide is named, with what it does to the type', async () => {
  await using site = await fixtureSite({
    table: '<table style="inline-size: 125mm"><tr><th>Trusts and schools</table>',
    word: `<h2>${'Long'.repeat(30)}</h2>`,
    fits: '<div style="inline-size: 116mm">fits</div><svg width="90mm" viewBox="0 0 9 9"><text>a</text></svg>',
  });
  const { problems } = await makePamphlets({ site: site.folder, jobs: 2 });
  assert.equal(
    problems.map(({ code, file }) => [code, file]),
    [
      ['pamphlet-shrunk', 'src/content/papers/table/index.md'],
      ['pamphlet-shrunk', 'src/content/papers/word/index.md'],
    ],
  );
  assert.match(problems[0]?.fact ?? '', 'printed at 93 %');
  assert.match(problems[0]?.fact ?? '', 'table "Trusts and schools"');
  assert.match(problems[1]?.fact ?? '', 'h2 "LongLong');
});

test('a paper that cannot be printed fails by name, and the others are finished', async () => {
  await using site = await fixtureSite(
    {
      endless: '<script>for (;;) {}</script>',
      one: body,
      two: body,
    },
    { 'papers/endless/endless.pdf': 'from an earlier run' },
  );
  const retried: string[] = [];
  const onProgress = (progress: PamphletProgress): void => {
    if ('retried' in progress) retried.push(progress.retried.fact);
  };
  const { made, faults } = await makePamphlets({
    site: site.folder,
    jobs: 2,
    timeout: 6000,
    onProgress,
  });
  assert.equal(made.map(({ entry }) => entry.slug).toSorted(), ['one', 'two']);
  assert.equal(retried.length, 1);
  assert.match(retried[0] ?? '', 'papers/endless/endless.pdf was not printed');
  assert.equal(
    faults.map(({ code, file }) => [code, file]),
    [['pamphlet-failed', 'src/content/papers/endless/index.md']],
  );
  assert.not.ok(existsSync(join(site.folder, 'papers/endless/endless.pdf')));
});

test('a folder that is no built site is refused', async () => {
  await using site = await fixtureSite({}, { 'manifest.json': '{}' });
  try {
    await makePamphlets({ site: site.folder, jobs: 1 });
    assert.unreachable();
  } catch (error) {
    assert.match(String(error), 'npm run site');
  }
});

test.run();

function typeOf(dictionary: PDFDict): string {
  return String(dictionary.get(PDFName.of('Type')));
}
