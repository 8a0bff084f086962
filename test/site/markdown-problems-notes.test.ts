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

test('notes that are typed by hand are warned of', () => {
  assert.equal(problemsOf('Fell.¹ Rose [2].\n\n¹ The census.\n[2] The accounts.\n'), [
    'x:13:1  warning  footnote-typed  "¹ The census." looks like a footnote, and no link leads to it from ¹ in the text. If it is one, write [^1] in place of the mark, and [^1]: and a space in place of the one before the note.',
    'x:14:1  warning  footnote-typed  "[2] The accounts." looks like a footnote, and no link leads to it from [2] in the text. If it is one, write [^1] in place of the mark, and [^1]: and a space in place of the one before the note.',
  ]);
  assert.equal(problemsOf('A hall of 10 m².\n\n[1] stands alone. ² as well.\n'), []);
  assert.equal(problemsOf('See [1].\n\n[1]: https://example.org/\n'), []);
});

test('a paragraph between two notes may be a part of the first', () => {
  assert.equal(problemsOf('A.[^1] B.[^2]\n\n[^1]: One.\n\nGoes on.\n\n[^2]: Two.\n\nC.\n'), [
    'x:15:1  warning  footnote-part  "Goes on." stands between two footnotes, and belongs to neither. If it is a part of the one above it, start it with four spaces; if not, write it above them.',
  ]);
  const others = [
    'A.[^1]\n\n[^1]: One.\n\nB.\n\nC.[^2]\n\n[^2]: Two.\n',
    'A.[^1] B.[^2]\n\n[^1]: One.\n\n    Goes on.\n\n[^2]: Two.\n',
    'A.[^1] B.[^2]\n\n[^1]: One.\n\n## Part\n\nC.\n\n[^2]: Two.\n',
    'A.[^1] B.[^2]\n\n[^1]: One.\n[^2]: Two.\n',
  ];
  for (const body of others) assert.equal(problemsOf(body), [], body);
});

test.run();
