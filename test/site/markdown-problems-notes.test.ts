/** Notes and abbreviations of which a part would be lost, or read as something else, are found. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { placesOf, problemsOf } from './markdown-report.ts';

test('two notes with one label are refused, as one of them would be lost', () => {
  assert.equal(problemsOf('One.[^1] Two.[^1]\n\n[^1]: The census.\n\n[^1]: The accounts.\n'), [
    'x:15:1 duplicate-label  There is another footnote [^1] on line 13, so that one of the two is lost. Give one of them another label, and write that where the text refers to it.',
  ]);
  assert.equal(placesOf('> A.[^1]\n>\n> [^1]: B.\n\n[^1]: C.\n[^1]: D.\n'), [
    'x:15:1 duplicate-label',
    'x:16:1 duplicate-label',
  ]);
  assert.equal(problemsOf('One.[^1] Two.[^1]\n\n[^1]: A.\n\n```\n[^1]: B.\n```\n'), []);
});

test('a note without words is refused', () => {
  assert.equal(problemsOf('One.[^1]\n\n[^1]:\n\nText.\n'), [
    'x:13:1 footnote-empty  The footnote [^1] is empty. Write it on the same line, behind the colon; start each further paragraph of it with four spaces.',
  ]);
  assert.equal(problemsOf('One.[^1]\n\n[^1]:\n    Words.\n\n    And more.\n'), []);
});

test('an abbreviation with a second meaning is refused', () => {
  assert.equal(problemsOf('The MAT.\n\n*[MAT]: Multi-academy trust\n\n*[MAT]: Maths test\n'), [
    'x:15:1 duplicate-label  The abbreviation MAT is spelled out above this already, as "Multi-academy trust". Keep one of the two, and write the other out in full where it is meant.',
  ]);
  assert.equal(problemsOf('The MAT.\n\n*[MAT]: A trust\n*[MAT]: A trust \n'), []);
});

test.run();
