/** Letters, places and page numbers of a pamphlet are what readers rely on, and found where they are not. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
} from '@cantoo/pdf-lib';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { openBuiltSite } from '../../src/checks/built-site.ts';
import { findWrongLetters, lettersIn } from '../../src/checks/pamphlet-letters.ts';
import { findWrongPageNumbers } from '../../src/checks/pamphlet-page-numbers.ts';
import { findWrongPlaces } from '../../src/checks/pamphlet-places.ts';
import { checkPamphlets } from '../../src/checks/pamphlets.ts';
import { readPdf } from '../../src/checks/read-pdf.ts';
import { makePamphlets } from '../../src/pamphlets/make-pamphlets.ts';
import { dictionariesWith } from '../support/pdf-edits.ts';
import { pdfWords } from '../support/pdf-words.ts';
import { paper } from '../support/small-content.ts';
import { smallSite } from '../support/small-site.ts';

const words = ['office', 'affiliation', 'fjord', 'waffle', 'café', 'x̣́', 'Å'];
const body = `The ${words.join(' ').normalize('NFD')}.

| Tree | Litres |
|------|--------|
| Oak  | 3      |

\`\`\`chart
title: Trees
description: Two bars.
category: Tree
value: Litres
data:
  - { label: Oak, value: 3 }
  - { label: Elm, value: 4 }
\`\`\``;

const path = 'papers/first/first.pdf';
const site = await smallSite({ 'content/papers/first/index.md': paper('The first paper', body) });
await makePamphlets({ site: site.folder, only: ['first'], jobs: 1 });
const good = await readFile(join(site.folder, path));

test.after(async () => {
  await site[Symbol.asyncDispose]();
});

async function edited(edit: (document: PDFDocument) => void): Promise<Uint8Array> {
  const document = await PDFDocument.load(good, { updateMetadata: false });
  edit(document);
  return document.save({ addDefaultPage: false, updateFieldAppearances: false });
}

test('a pamphlet has the letters that were typed, and is right in all of this', async () => {
  const found = await pdfWords(good);
  for (const word of words)
    assert.ok(
      found.some((one) => one.startsWith(word.normalize('NFC'))),
      word,
    );
  assert.equal(await readPdf(good, findWrongLetters), []);
  assert.equal(await readPdf(good, findWrongPlaces), []);
  assert.equal(await readPdf(good, findWrongPageNumbers), []);
});

/** Has a glyph stand for other letters. */
function replaceLetter(letter: string, by: string) {
  return (document: PDFDocument) => {
    for (const [ref, font] of dictionariesWith(document, 'Subtype', 'Type0')) {
      const map = font.lookup(PDFName.of('ToUnicode'));
      if (!(map instanceof PDFRawStream)) throw new Error(`The map of ${ref} was not read.`);
      const text = Buffer.from(decodePDFRawStream(map).decode()).toString('latin1');
      const stream = document.context.flateStream(text.replaceAll(`<${letter}>`, `<${by}>`));
      font.set(PDFName.of('ToUnicode'), document.context.register(stream));
    }
  };
}

const lettersFaults: readonly [by: string, fact: string][] = [
  ['FB01', 'has a ligature for a glyph: U+FB01.'],
  ['E001', 'has a character that only one font knows for a glyph: U+E001.'],
  ['FFFD', 'has no letter at all for a glyph: U+FFFD.'],
  ['0000', 'has no letter at all for a glyph: U+0000.'],
  ['D800', 'has half a character for a glyph: U+D800.'],
];

for (const [by, fact] of lettersFaults) {
  test(`finds U+${by} among the letters`, async () => {
    const [found = ''] = await readPdf(await edited(replaceLetter('0061', by)), findWrongLetters);
    assert.match(found, /^The font AtkinsonHyperlegibleNext-\w+ /);
    assert.ok(found.endsWith(fact), found);
  });
}

test('a font without a name is read as well', async () => {
  const unnamed = await edited((document) => {
    replaceLetter('0061', 'FB01')(document);
    for (const [, font] of dictionariesWith(document, 'Subtype', 'Type0')) {
      font.delete(PDFName.of('BaseFont'));
    }
  });
  const [found] = await readPdf(unnamed, findWrongLetters);
  assert.is(found, 'The font of drawings has a ligature for a glyph: U+FB01.');
});

test('all forms of a map are read', () => {
  const map = `2 beginbfchar <01> <0041> <02> <00660069> endbfchar
3 beginbfrange <03> <05> <0061> <06> <07> [<0078> <0079007A>]
<08> <08> <D83DDE00> endbfrange`;
  assert.equal([...lettersIn(map)], ['A', 'fi', 'a', 'b', 'c', 'x', 'yz', '😀']);
});

/** Changes the places of all elements of a type. */
function moveBoxes(type: string, change: (box: PDFArray, attributes: PDFDict) => void) {
  return (document: PDFDocument) => {
    for (const [, element] of dictionariesWith(document, 'S', type)) {
      const given = element.lookup(PDFName.of('A'));
      // One of several, where a table has a summary.
      const attributes =
        given instanceof PDFArray
          ? given.lookup(0, PDFDict)
          : element.lookup(PDFName.of('A'), PDFDict);
      change(attributes.lookup(PDFName.of('BBox'), PDFArray), attributes);
    }
  };
}

const placeFaults: readonly [what: string, edit: (document: PDFDocument) => void, fact: RegExp][] =
  [
    [
      'a table without a place',
      moveBoxes('Table', (_, attributes) => attributes.delete(PDFName.of('BBox'))),
      /^The table on page 3 does not say where it stands\.$/,
    ],
    [
      'a picture that does not reach as far as it is painted',
      moveBoxes('Figure', (box) =>
        box.set(2, PDFNumber.of(box.lookup(2, PDFNumber).asNumber() - 2)),
      ),
      /^The picture on page 3 is painted elsewhere than it says\.$/,
    ],
    [
      'a picture beyond the edge of its page',
      moveBoxes('Figure', (box) => box.set(0, PDFNumber.of(-9))),
      /^The picture on page 3 stands beyond the edge of the page, as it says\.$/,
    ],
  ];

for (const [what, edit, fact] of placeFaults) {
  test(`finds ${what}`, async () => {
    const [found = ''] = await readPdf(await edited(edit), findWrongPlaces);
    assert.match(found, fact);
  });
}

test('finds pages that readers call otherwise than is printed on them', async () => {
  const relabelled = await edited(({ catalog, context }) =>
    catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: [0, { S: 'r' }] })),
  );
  const faults = await readPdf(relabelled, findWrongPageNumbers);
  assert.is(faults[0], 'Readers call the page “ii” on which “2” is printed.');
  assert.equal(
    await readPdf(
      await edited(({ catalog }) => catalog.delete(PDFName.of('PageLabels'))),
      findWrongPageNumbers,
    ),
    [],
  );
});

test('the check of the pamphlets says all of it', async () => {
  const wrong = await edited((document) => {
    replaceLetter('0061', 'FB01')(document);
    moveBoxes('Table', (_, attributes) => attributes.delete(PDFName.of('BBox')))(document);
    document.catalog.set(PDFName.of('PageLabels'), document.context.obj({ Nums: [0, { S: 'r' }] }));
  });
  const built = await openBuiltSite(site.folder);
  const entries = built.manifest.pamphlets.filter((entry) => entry.path === path);
  await writeFile(join(site.folder, path), wrong);
  const problems = await checkPamphlets(built, entries, { jobs: 1 });
  assert.equal(
    [...new Set(problems.map(({ code }) => code))],
    ['pamphlet-letters', 'pamphlet-place', 'pamphlet-page-number', 'pamphlet-parity'],
  );
});

test.run();
