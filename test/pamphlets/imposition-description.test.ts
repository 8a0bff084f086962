/** Sheets are for printing alone: what they say of themselves, and what of the reader's PDF they leave behind. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFName, PDFRawStream, PDFStream } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type Standard, standards } from '../../src/model/standard.ts';
import { imposeBooklet } from '../../src/pamphlets/imposition/impose-booklet.ts';
import { duplexPrinters } from '../../src/pamphlets/imposition/printers.ts';
import { textOf, withoutMarks } from '../../src/pamphlets/imposition/unmarked-content.ts';
import { makePamphlets } from '../../src/pamphlets/make-pamphlets.ts';
import { streamOf } from '../support/pdf-content.ts';
import { printDescription } from '../support/print-description.ts';
import { type FixtureSite, fixtureSite } from './fixture-site.ts';

/** Links, a list, a picture that is half seen through: what makes Chromium write forms within pages. */
const body = `<p>Words, <b>bold</b> words, a <a href="https://elsewhere.example/">link</a>, a co&shy;op.</p>
<ul><li>One</li><li>Two</li></ul>
<div style="opacity: 0.5"><p>Seen through.</p><svg role="img" aria-label="A circle" width="90" height="90"><circle cx="45" cy="45" r="40" fill="#134f66"/></svg></div>
${'<h2>A section</h2><p style="break-after: page">Its text.</p>'.repeat(9)}`;

const [printer] = duplexPrinters;
if (!printer) throw new Error('There is a printer.');

let site: FixtureSite;

test.before(async () => {
  site = await fixtureSite({ one: body });
});

test.after(async () => {
  await site[Symbol.asyncDispose]();
});

const printed = async (standard: Standard): Promise<Uint8Array> => {
  const { faults } = await makePamphlets({ site: site.folder, standard, jobs: 1 });
  assert.equal(faults, []);
  return await readFile(join(site.folder, 'papers/one/one.pdf'));
};

const imposed = (reader: Uint8Array): Promise<Uint8Array> =>
  imposeBooklet(reader, { description: printDescription, printer });

for (const standard of standards) {
  test(`${standard}: nothing of the reader's structure is left`, async () => {
    const reader = await printed(standard);
    const marks = drawnContent(await load(reader)).filter(isMarked);
    assert.ok(marks.length > 0, 'what is imposed has marks');
    const sheets = await load(await imposed(reader));
    assert.equal(keysOf(sheets.catalog), [
      'Lang',
      'Metadata',
      'Pages',
      'Type',
      'ViewerPreferences',
    ]);
    for (const { node } of sheets.getPages()) {
      assert.equal(keysOf(node), [
        'BleedBox',
        'Contents',
        'CropBox',
        'MediaBox',
        'Parent',
        'Resources',
        'TrimBox',
        'Type',
      ]);
    }
    assert.equal(drawnContent(sheets).filter(isMarked), []);
    for (const [ref, object] of sheets.context.enumerateIndirectObjects()) {
      const dict = object instanceof PDFStream ? object.dict : object;
      if (!(dict instanceof PDFDict)) continue;
      const left = keysOf(dict).filter((key) => /^(?:StructParents?|Properties|Annots)$/.test(key));
      assert.equal(left, [], `object ${ref.objectNumber}`);
    }
  });

  test(`${standard}: each font is there once, and the sheets are smaller than what is read`, async () => {
    const reader = await printed(standard);
    const made = await imposed(reader);
    const programs = fontPrograms(await load(reader));
    assert.ok(programs > 0);
    assert.is(fontPrograms(await load(made)), programs);
    assert.ok(made.length < reader.length, `${made.length} and ${reader.length} bytes`);
  });

  test(`${standard}: the same bytes each time`, async () => {
    const reader = await printed(standard);
    const [first, second] = [await imposed(reader), await imposed(reader)];
    assert.is(Buffer.compare(first, second), 0);
  });
}

test('sheets say what they are, and which file is to be read', async () => {
  const data = await imposed(await printed('ua-1'));
  const loading = getDocument({ data, verbosity: 0 });
  const document = await loading.promise;
  const { info, metadata } = await document.getMetadata();
  const said = info as Readonly<Record<string, unknown>>;
  assert.is(said.Title, 'Schools & trusts – Booklet to fold');
  assert.is(said.Language, 'cy');
  assert.match(String(said.Subject), 'https://papers.example/papers/one/one.pdf');
  assert.is(said.CreationDate, 'D:20240115000000Z');
  assert.is(metadata?.get('dc:title'), 'Schools & trusts – Booklet to fold');
  assert.is(metadata?.get('dc:language'), 'cy');
  assert.is(metadata?.get('dc:source'), 'https://papers.example/papers/one/one.pdf');
  assert.not.match(metadata?.getRaw() ?? '', /pdfuaid|pdfaid/);
  assert.is(await document.getOutline(), null);
  assert.is(await document.getMarkInfo(), null);
  const preferences = await document.getViewerPreferences();
  assert.is(preferences?.get('Duplex'), 'DuplexFlipShortEdge');
  assert.is(preferences?.get('PrintScaling'), 'None');
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    assert.equal(await page.getAnnotations(), []);
    assert.is(await page.getStructTree(), null);
  }
  await loading.destroy();
});

test('a PDF with pages of several sizes, or turned, is refused', async () => {
  const document = await PDFDocument.create();
  document.addPage([420, 595]);
  document.addPage([595, 420]);
  assert.is(await refusal(document), 'Page 2 is turned, or is not as large as the first one.');
});

test('pages that no sheet is folded to are refused, with those that are', async () => {
  const document = await PDFDocument.create();
  document.addPage([500, 500]);
  assert.is(
    await refusal(document),
    'Pages of 500.00 × 500.00 pt make no booklet; they have to be A4, A5, A6.',
  );
});

test('marks are taken out, and what looks like one in a text stays', () => {
  const marked = '/P <</MCID 0>> BDC BT (BDC \\( EMC) Tj ET EMC\n/Note MP 1 0 0 rg';
  assert.is(withoutMarks(marked).replace(/\s+/g, ' ').trim(), 'BT (BDC \\( EMC) Tj ET 1 0 0 rg');
});

const refusal = async (document: PDFDocument): Promise<string> =>
  imposed(await document.save()).then(
    () => 'It was imposed.',
    ({ message }: Error) => message,
  );

function load(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false });
}

function keysOf(dict: PDFDict): string[] {
  return dict
    .keys()
    .map((key) => key.decodeText())
    .toSorted();
}

/** The content of pages, forms and patterns, decoded. */
function drawnContent(document: PDFDocument): string[] {
  const pages = document.getPages().map((_, index) => streamOf(document, index));
  const drawings = [...document.context.enumerateIndirectObjects()].flatMap(([, object]) => {
    if (!(object instanceof PDFRawStream)) return [];
    const isForm = object.dict.get(PDFName.of('Subtype')) === PDFName.of('Form');
    return isForm || object.dict.has(PDFName.of('PatternType')) ? [textOf(object)] : [];
  });
  return [...pages, ...drawings];
}

function isMarked(content: string): boolean {
  return /\b(?:BDC|BMC|EMC|MP|DP)\b/.test(content);
}

function fontPrograms({ context }: PDFDocument): number {
  const descriptors = [...context.enumerateIndirectObjects()].flatMap(([, object]) =>
    object instanceof PDFDict && object.has(PDFName.of('FontFile2')) ? [object] : [],
  );
  return descriptors.length;
}

test.run();
