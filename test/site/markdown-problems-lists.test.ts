/** Lists that a page would number otherwise than their writer did are found. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { placesOf, problemsOf } from './markdown-report.ts';

test('a number that does not follow the one before it is refused', () => {
  assert.equal(problemsOf('1. One\n2. Two\n4. Four\n5. Five\n\nAs point 4 says.\n'), [
    'x:13:1 list-number  The number 4 would be shown as 3, as 2 is the one before it in the list. Write 3, and look at what refers to it; for a list that starts at 4, write a sentence above it.',
  ]);
  assert.equal(placesOf('3. Three\n\n5. Five\n\n9. Nine\n'), ['x:13:1 list-number']);
  assert.equal(placesOf('2. Two\n1. One\n'), ['x:12:1 list-number']);
  assert.equal(placesOf('> 1) One\n> 1) Again\n> 2) Two\n'), ['x:12:3 list-number']);
});

test('a list in a list is counted by itself', () => {
  const body =
    '1. One\n   - a\n   - b\n\n     7. Seven\n     8. Eight\n2. Two\n   1. a\n   3. b\n3. Three\n';
  assert.equal(placesOf(body), ['x:19:4 list-number']);
});

test('a list may start at any number, and leave the counting to the page', () => {
  const lists = [
    '4. Four\n5. Five\n',
    '1. One\n1. Two\n1. Three\n',
    '0. a\n0. b\n',
    '09. a\n10. b\n',
  ];
  for (const body of lists) assert.equal(problemsOf(body), [], body);
  assert.equal(problemsOf('1. One\n2. Two\n\nA sentence.\n\n5. Five\n'), []);
});

test.run();
