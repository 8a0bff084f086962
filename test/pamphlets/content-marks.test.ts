/** Content streams are read operation by operation, and everything that is painted gets a mark. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { markContent as markOperations } from '../../src/pamphlets/content/mark.ts';
import { readOperations } from '../../src/pamphlets/content/operations.ts';
import { dropUnpaintedTexts } from '../../src/pamphlets/content/unpainted-texts.ts';

const markContent = (text: string, numbers: ReadonlyMap<number, number>, pageHeight: number) =>
  markOperations({ text, operations: readOperations(text) }, numbers, pageHeight);

const operatorsOf = (text: string) => readOperations(text).map(({ operator }) => operator);

test('operators are told from operands, whatever strings hold', () => {
  const text = `q 1 0 0 -1 .5 -3. cm % re f
/F1 12 Tf (a \\) BT (nested (twice)) \\\\) Tj <46 6F> Tj [(ET) -3 <41>] TJ
/P <</MCID 3 /Lang (en)>> BDC EMC true /X gs 0 0 1 1 re W* n T* Q`;
  assert.equal(operatorsOf(text), [
    'q',
    'cm',
    'Tf',
    'Tj',
    'Tj',
    'TJ',
    'BDC',
    'EMC',
    'gs',
    're',
    'W*',
    'n',
    'T*',
    'Q',
  ]);
});

test('an operation starts at its first operand', () => {
  const text = 'q  0 0 2 2 re\nf';
  assert.equal(
    readOperations(text).map(({ start, end }) => text.slice(start, end)),
    ['q', '0 0 2 2 re', 'f'],
  );
});

test('what is shown glyph by glyph is one operation', () => {
  const line = '<0041> Tj\n9.5 0 Td <0042> Tj\n-.25 0 Td <0043> Tj';
  const text = `BT\n${line}\nET\n<0044> Tj 1 0 Td (E) Tj 2 0 Td <0046> Tjx`;
  assert.equal(
    readOperations(text).map(({ operator, start, end }) => [operator, text.slice(start, end)]),
    [
      ['BT', 'BT'],
      ['Tj', line],
      ['ET', 'ET'],
      ['Tj', '<0044> Tj'],
      ['Td', '1 0 Td'],
      ['Tj', '(E) Tj'],
      ['Td', '2 0 Td'],
      ['Tjx', '<0046> Tjx'],
    ],
  );
});

test('what cannot be read is refused with its place', () => {
  assert.throws(() => operatorsOf('q BI /W 1 ID x EI'), /inline image starts at byte 2/);
  assert.throws(() => operatorsOf('(never ends'), /string at byte 0 does not end/);
  assert.throws(() => operatorsOf('<46'), /string at byte 0 does not end/);
  assert.throws(() => operatorsOf('q }'), /No operation starts at byte 2/);
});

test('content of the tree gets its new number, and other tagged content becomes an artifact', () => {
  const text =
    '/NonStruct <</MCID 4 >>BDC\n(a) Tj\nEMC\n/NonStruct <</MCID 5 >>BDC\n0 0 1 1 re f\nEMC';
  assert.is(
    markContent(text, new Map([[4, 0]]), 800),
    '/P <</MCID 0>> BDC\n(a) Tj\nEMC\n/Artifact <</Type /Layout>> BDC\n0 0 1 1 re f\nEMC',
  );
});

test('text outside of the tree is a running head or foot, and what is drawn is layout', () => {
  const text =
    'BT 1 0 0 -1 64 57.5 Tm (1) Tj ET BT 1 0 0 -1 64 762 Tm (2) Tj ET 0 0 1 1 re f /Fm0 Do';
  assert.is(
    markContent(text, new Map(), 800),
    '/Artifact <</Type /Pagination /Subtype /Header>> BDC\nBT 1 0 0 -1 64 57.5 Tm (1) Tj ET\nEMC ' +
      '/Artifact <</Type /Pagination /Subtype /Footer>> BDC\nBT 1 0 0 -1 64 762 Tm (2) Tj ET\nEMC ' +
      '/Artifact <</Type /Layout>> BDC\n0 0 1 1 re f\n/Fm0 Do\nEMC',
  );
});

test('what is drawn one after the other is one artifact, and what stands between keeps its place', () => {
  assert.is(
    markContent('0 0 1 1 re f 2 0 1 1 re f\n1 g 4 0 1 1 re f', new Map(), 800),
    '/Artifact <</Type /Layout>> BDC\n0 0 1 1 re f\n2 0 1 1 re f\nEMC\n1 g ' +
      '/Artifact <</Type /Layout>> BDC\n4 0 1 1 re f\nEMC',
  );
});

test('a letter of a running head that is said in two characters stays in its text', () => {
  const text = 'BT 1 0 0 -1 64 57 Tm /Span<</ActualText <FEFF00650301> >> BDC (e) Tj EMC (f) Tj ET';
  assert.is(
    markContent(text, new Map(), 800),
    `/Artifact <</Type /Pagination /Subtype /Header>> BDC\n${text}\nEMC`,
  );
});

test('words for letters that are painted on another page are left out', () => {
  const text = 'BT\n/Span<</ActualText <FEFF006503230302> >> BDC\nEMC\nET\n';
  const painted = '/Span<</ActualText <FEFF00E9> >> BDC\n<0031> Tj\nEMC\n';
  assert.is(dropUnpaintedTexts(text + painted), `BT\nET\n${painted}`);
});

test('a path that only clips is no content', () => {
  const text = '0 0 9 9 re W n';
  assert.is(markContent(text, new Map(), 800), text);
});

test('what stands within a sequence, such as the text of a hyphen, is left as it is', () => {
  const text = '/P <</MCID 0>> BDC BT /Span<</ActualText <FEFF00AD> >> BDC (-) Tj EMC ET EMC';
  assert.is(markContent(text, new Map([[0, 0]]), 800), text);
});

test.run();
