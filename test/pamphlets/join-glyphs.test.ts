/** A line of glyphs is shown by one operation, and each of them stands where Chromium put it. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { joinGlyphs } from '../../src/pamphlets/content/join-glyphs.ts';
import type { FontSize } from '../../src/pamphlets/content/resources.ts';
import { TextCursor } from '../../src/pamphlets/content/text-cursor.ts';

/** Each glyph is as many thousandths wide as its number says. */
const font: FontSize = {
  ascent: 0.75,
  descent: -0.25,
  widthOf: (glyph) => glyph / 1000,
  heightOf: () => undefined,
};
const join = (text: string) => joinGlyphs(text, (name) => (name === 'F1' ? font : undefined));
const placed = 'BT\n/F1 8 Tf\n1 0 0 -1 100 200 Tm\n';

test('glyphs that follow each other by their widths are one string', () => {
  const text = `${placed}<0100> Tj\n2.048 0 Td <0200> Tj\n4.0960001 0 Td <0100> Tj\nET\n`;
  assert.is(join(text), `${placed}[<010002000100>] TJ\nET\n`);
});

test('what stands nearer or farther is moved, in thousandths of the size', () => {
  const text = `${placed}<0100> Tj\n2 0 Td <0200> Tj\n4.5 0 Td <0100> Tj\n-3 0 Td <0100> Tj\nET\n`;
  assert.is(join(text), `${placed}[<0100>6<0200>-50.5<0100>631<0100>] TJ\nET\n`);
});

test('what is lost in rounding does not pile up along a line', () => {
  const text = `${placed}<0100> Tj\n${'2.0483 0 Td <0100> Tj\n'.repeat(1000)}ET\n`;
  const [, shown = ''] = /\[(.*)\]/.exec(join(text)) ?? [];
  const cursor = new TextCursor();
  cursor.show(shown, font, 8);
  const [, , , , end] = cursor.matrix;
  assert.ok(Math.abs(end - (1000 * 2.0483 + 2.048)) < 0.001, String(end));
});

for (const [what, text] of [
  ['a line of another height', `${placed}<0100> Tj\n2 -3 Td <0200> Tj\nET\n`],
  [
    'a line with words for what is painted',
    `${placed}<0100> Tj\n/Span <<>> BDC\n2 0 Td <0200> Tj\nEMC\nET\n`,
  ],
  [
    'a font that cannot be measured',
    `${placed.replace('F1', 'F2')}<0100> Tj\n2 0 Td <0200> Tj\nET\n`,
  ],
  ['a glyph by itself', `${placed}<0100> Tj\nET\n`],
] as const) {
  test(`${what} stays as it is`, () => assert.is(join(text), text));
}

test.run();
