/** Marked content has a box around all that it paints: glyphs, paths, pictures, through what moves and cuts. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readOperations } from '../../src/pamphlets/content/operations.ts';
import { paintedBoxes } from '../../src/pamphlets/content/painted-boxes.ts';
import type { Resources } from '../../src/pamphlets/content/resources.ts';

/** A font of one width, with one tall glyph, and a picture. */
const resources: Resources = {
  font: (name) =>
    name === 'F1'
      ? {
          ascent: 0.75,
          descent: -0.25,
          widthOf: () => 0.5,
          heightOf: (glyph) => (glyph === 9 ? [-1, 1.5] : [0, 0.5]),
        }
      : undefined,
  object: (name) => (name === 'X1' ? [0, 0, 1, 1] : undefined),
};

const boxesIn = (text: string) => [
  ...paintedBoxes(
    { text, operations: readOperations(text) },
    resources,
    [0, 0, 400, 600],
    new Set([1, 2]),
  ),
];

test('glyphs take their width, and as far up and down as their font', () => {
  const text = '/P <</MCID 1>> BDC BT /F1 8 Tf 1 0 0 1 100 200 Tm <00010002> Tj ET EMC';
  assert.equal(boxesIn(text), [[1, [100, 198, 108, 206]]]);
});

test('a glyph may reach beyond what its font says of all', () => {
  const text = '/P <</MCID 1>> BDC BT /F1 8 Tf 1 0 0 1 100 200 Tm <00010009> Tj ET EMC';
  assert.equal(boxesIn(text), [[1, [100, 192, 108, 212]]]);
});

test('lines follow from where the last one began, and glyphs from the last one', () => {
  const text = `/P <</MCID 1>> BDC BT /F1 8 Tf 1 0 0 1 100 200 Tm
<00010002> Tj <0003> Tj 4 -20 Td [<0001> -500 <0002>] TJ ET EMC`;
  assert.equal(boxesIn(text), [[1, [100, 178, 116, 206]]]);
});

test('each of the glyphs that are shown one by one stands where it was moved to', () => {
  const text = `/P <</MCID 1>> BDC BT /F1 8 Tf 1 0 0 1 100 200 Tm
<0001> Tj
30 -20 Td <00020003> Tj
-40 0 Td <0009> Tj
ET EMC`;
  assert.equal(boxesIn(text), [[1, [90, 172, 138, 206]]]);
});

test('what is painted goes through all that transforms it', () => {
  const text = '2 0 0 -2 0 600 cm q 1 0 0 1 5 5 cm /P <</MCID 2>> BDC 10 10 20 30 re f Q EMC';
  assert.equal(boxesIn(text), [[2, [30, 510, 70, 570]]]);
});

test('a picture fills a square of one unit', () => {
  assert.equal(boxesIn('/P <</MCID 1>> BDC 40 0 0 30 100 200 cm /X1 Do EMC'), [
    [1, [100, 200, 140, 230]],
  ]);
});

test('what is cut off takes no room', () => {
  const text = `/P <</MCID 1>> BDC q 0 0 50 50 re W n 40 40 100 100 re f Q 10 10 5 5 re f EMC
/P <</MCID 2>> BDC 390 590 100 100 re f 500 0 5 5 re f EMC`;
  assert.equal(boxesIn(text), [
    [1, [10, 10, 50, 50]],
    [2, [390, 590, 400, 600]],
  ]);
});

test('only what is looked for is measured, with what stands within it', () => {
  const text = `0 0 9 9 re f /P <</MCID 7>> BDC BT /F1 8 Tf <0001> Tj ET EMC
/P <</MCID 2>> BDC 1 1 2 2 re f /Span <</ActualText (x)>> BDC 5 5 m 6 9 l S EMC EMC`;
  assert.equal(boxesIn(text), [[2, [1, 1, 6, 9]]]);
});

test.run();
