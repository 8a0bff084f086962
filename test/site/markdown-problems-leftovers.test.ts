/** What Word, a reviewer or a hurry leaves in a text is found, and what only looks like it is not. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { placesOf, problemsOf } from './markdown-report.ts';

test('messages of Word and words that fill a page are refused', () => {
  assert.equal(
    problemsOf('See Error! Reference source not found. below.\n\nLorem ipsum dolor.\n'),
    [
      'x:11:5 leftover  "Error! Reference source not found." is what Word writes in place of a reference that it has lost. Write what it referred to, or a link to it.',
      'x:13:1 leftover  "Lorem ipsum" is words to fill a page with. Write your own in their place; if the text is about them, write them as code: `…`.',
    ],
  );
});

test('notes of writers and reviewers are warned of, in the order in which they stand', () => {
  assert.equal(placesOf('[Comment AS1: right?] TODO check. XXX [insert chart here]\n'), [
    'x:11:1',
    'x:11:23',
    'x:11:35',
    'x:11:39',
  ]);
  assert.equal(
    problemsOf('Todo lists. `TODO` and [Comment](/a/) and “they [inserted] it”. XX pupils.\n'),
    [],
  );
});

test('contents that were typed are warned of', () => {
  assert.equal(problemsOf('Introduction........3\nFindings … 12\n'), [
    'x:11:1  warning  leftover  "Introduction........3" looks like a line of contents, with a page that is another one here. Take it out: page and pamphlet have contents that make themselves of the headings.',
  ]);
  assert.equal(placesOf('Introduction…3\n'), ['x:11:1']);
  assert.equal(
    problemsOf('He waited … and left.\n\nIt fell from 4.5 to 3\n\nAnd so on... 2024\n'),
    [],
  );
});

test('a paragraph of nothing but space is refused', () => {
  assert.equal(problemsOf('A.\n\n&nbsp;\n\nB.\n'), [
    'x:13:1 paragraph-empty  "&nbsp;" makes a paragraph without words, and is heard or printed as one. Take it out: an empty line between two paragraphs is enough.',
  ]);
  assert.equal(placesOf('A.\n\n\\\n\n\u00a0\n\n\u200b\n'), [
    'x:13:1 paragraph-empty',
    'x:15:1 paragraph-empty',
    'x:17:1 paragraph-empty',
  ]);
  assert.equal(problemsOf('![A bar](bar.png)\n\n`a`\n\n—\n', ['bar.png']), []);
});

test('words in a language that is none are told its tag', () => {
  assert.equal(
    problemsOf('[Merci]{lang=french} and [Diolch]{lang="cymraeg"} and [x]{lang=zz}.\n'),
    [
      'x:11:9 language-tag  "french" is no language tag, so no screen reader knows how to say these words. Write fr for French.',
      'x:11:35 language-tag  "cymraeg" is no language tag, so no screen reader knows how to say these words. Write cy for Welsh.',
      'x:11:59 language-tag  "zz" is no language tag, so no screen reader knows how to say these words. Write a language tag like cy or ar.',
    ],
  );
  assert.equal(placesOf('A.\n\n## Croeso {lang=welsh}\n'), ['x:13:12 language-tag']);
  assert.equal(problemsOf('[Diolch]{lang=cy}, [شكرا]{lang=ar} and [谢谢]{lang=zh-Hant}.\n'), []);
});

test.run();
