/** Two sequences are paired as much as can be, in the order of both, and what must not be paired is not. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { align } from '../../src/checks/parity/align.ts';

const pairs = (page: string, pdf: string, likeness = (a: string, b: string) => Number(a === b)) =>
  align([...page], [...pdf], likeness).map(([one = '-', other = '-']) => one + other);

test('what only one of them has is left over, in its place', () => {
  assert.equal(pairs('abc', 'abc'), ['aa', 'bb', 'cc']);
  assert.equal(pairs('abc', 'ac'), ['aa', 'b-', 'cc']);
  assert.equal(pairs('ac', 'abc'), ['aa', '-b', 'cc']);
  assert.equal(pairs('', 'ab'), ['-a', '-b']);
});

test('what is not like each other at all stands alone', () => {
  assert.equal(pairs('a', 'b'), ['a-', '-b']);
});

test('what is most like each other is paired, and order goes before', () => {
  const isLetter = (a: string, b: string) => (a.toLowerCase() === b.toLowerCase() ? 0.5 : 0);
  const likeness = (a: string, b: string) => (a === b ? 1 : isLetter(a, b));
  assert.equal(pairs('aA', 'A', likeness), ['a-', 'AA']);
  assert.equal(pairs('ab', 'ba'), ['a-', 'bb', '-a']);
});

test.run();
