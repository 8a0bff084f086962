/** Asterisks that are lost where they were meant to be seen, and shown where they were not, are found. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { placesOf, problemsOf } from './markdown-report.ts';

test('asterisks between numbers are refused, as the page shows none', () => {
  assert.equal(problemsOf('Text. Rooms are 3*4*5 m.\n'), [
    'x:11:17 stray-asterisk  Of "3*4*5" the page shows no asterisk, as they make a part of it italic. Write \\* for each that is to be seen, and × for a multiplication; emphasis is for whole words.',
  ]);
  assert.equal(placesOf('`2*3*4` and 2*3*4 = 24\n'), ['x:11:13 stray-asterisk']);
  assert.equal(placesOf('| A |\n|---|\n| 2**3 + 4**5 |\n'), ['x:13:3 stray-asterisk']);
  assert.equal(placesOf('*So 2*3 and 4*5\n'), ['x:11:1 stray-asterisk']);
  assert.equal(problemsOf('*3\\*4 m*, 2*n* and 3 * 4 * 5, 3\\*4\\*5, 3*4, 3×4, `3*4*5`.\n'), []);
});

test('emphasis of a part of a word is warned of', () => {
  assert.equal(problemsOf('Text with\nan A*A*A and is**bold**text.\n'), [
    'x:12:4  warning  stray-asterisk  Of "A*A*A" the page shows no asterisk, as they make a part of it italic. Write \\* for each that is to be seen, and × for a multiplication; emphasis is for whole words.',
    'x:12:14  warning  stray-asterisk  Of "is**bold**text" the page shows no asterisk, as they make a part of it bold. Write \\* for each that is to be seen, and × for a multiplication; emphasis is for whole words.',
  ]);
  assert.equal(problemsOf('**S**pecial needs, *trust*s, the *law*’s, (*so*), 2*n*.\n'), []);
});

test('asterisks that make no emphasis are warned of', () => {
  assert.equal(problemsOf('It is ** very important ** and *really so.\n'), [
    'x:11:7  warning  stray-asterisk  The page shows the asterisks of "** very important **", as they make no emphasis. Write it as *this* or **this**, without spaces within the asterisks; and \\* for one that is to be seen.',
    'x:11:32  warning  stray-asterisk  The page shows the asterisks of "*really", as they make no emphasis. Write it as *this* or **this**, without spaces within the asterisks; and \\* for one that is to be seen.',
  ]);
  assert.equal(placesOf('> **"Words" so **\n'), []);
  assert.equal(placesOf('> **Words "so" **\n'), ['x:11:3']);
  const marks = [
    'An A* and a B',
    '12%* and 0.45**',
    '\\* p < 0.05, ** p < 0.01',
    '\\*So and \\*\\*so',
    '`** a **`',
    '*.pdf',
  ];
  for (const body of marks) assert.equal(problemsOf(`Text: ${body}.\n`), [], body);
});

test.run();
