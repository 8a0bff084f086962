/** How far glyphs reach is read from the tables of their font. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { glyphHeights } from '../../src/pamphlets/content/glyph-heights.ts';

/** @param places where the outlines of glyphs start, and the last one ends, in bytes */
function fontOf(places: readonly number[], isLong: boolean): Buffer {
  const head = Buffer.alloc(54);
  head.writeUInt16BE(1000, 18);
  head.writeInt16BE(isLong ? 1 : 0, 50);
  const loca = Buffer.alloc(places.length * (isLong ? 4 : 2));
  for (const [index, place] of places.entries()) {
    if (isLong) loca.writeUInt32BE(place, 4 * index);
    else loca.writeUInt16BE(place / 2, 2 * index);
  }
  const outline = (lowest: number, highest: number): Buffer => {
    const start = Buffer.alloc(10);
    start.writeInt16BE(lowest, 4);
    start.writeInt16BE(highest, 8);
    return start;
  };
  const glyf = Buffer.concat([outline(-250, 750), outline(0, 1500)]);
  const tables = Object.entries({ glyf, head, loca });
  const directory = Buffer.alloc(12 + 16 * tables.length);
  directory.writeUInt16BE(tables.length, 4);
  let offset = directory.length;
  for (const [index, [tag, table]] of tables.entries()) {
    directory.write(tag, 12 + 16 * index, 'latin1');
    directory.writeUInt32BE(offset, 12 + 16 * index + 8);
    directory.writeUInt32BE(table.length, 12 + 16 * index + 12);
    offset += table.length;
  }
  return Buffer.concat([directory, ...tables.map(([, table]) => table)]);
}

for (const isLong of [false, true]) {
  test(`glyphs are found by ${isLong ? 'long' : 'short'} places`, () => {
    const heightOf = glyphHeights(fontOf([0, 10, 10, 20], isLong));
    assert.equal([0, 1, 2, 3].map(heightOf), [[-0.25, 0.75], undefined, [0, 1.5], undefined]);
  });
}

test('a font without such outlines has no heights', () => {
  assert.is(glyphHeights(Buffer.from('OTTO\0\0\0\0\0\0\0\0', 'latin1'))(1), undefined);
});

test.run();
