/** Text of front matter keeps what its writer cares for, and loses what YAML puts in. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { prose } from '../../src/model/text-fields.ts';

test('breaks and rows of spaces are one space', () => {
  assert.is(prose.parse(' Two\n  lines,\r\nand\ta tab. \n'), 'Two lines, and a tab.');
});

test('spaces at which no line may break stay what they are', () => {
  const text = 'Section\u00a07 on 50\u202f% of 1\u2007000.';
  assert.is(prose.parse(text), text);
});

test.run();
