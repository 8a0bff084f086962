/** A Markdown file is front matter and body, and both know their lines. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { z } from 'zod';
import { readMarkdown } from '../../src/model/read-markdown.ts';

const schema = z.strictObject({ title: z.string() });
const read = (text: string) => readMarkdown(schema, 'x.md', text);

test('the body knows the line that it starts on', () => {
  const { value } = read('---\ntitle: A\n---\n\nText\n');
  assert.is(value?.data.title, 'A');
  assert.equal(value?.source, {
    file: 'x.md',
    frontMatter: 'title: A\n',
    body: '\nText\n',
    bodyLine: 4,
  });
});

test('line ends of Windows change neither lines nor data', () => {
  const { value } = read('---\r\ntitle: A\r\n---\r\nText\r\n');
  assert.is(value?.data.title, 'A');
  assert.equal(value?.source, {
    file: 'x.md',
    frontMatter: 'title: A\r\n',
    body: 'Text\r\n',
    bodyLine: 4,
  });
});

test('a line of hyphens in the body is a rule, and in a value it is text', () => {
  assert.is(
    read('---\ntitle: A\n---\nText\n\n---\n\nMore\n').value?.source.body,
    'Text\n\n---\n\nMore\n',
  );
  assert.is(read('---\ntitle: a --- b\n---\nText').value?.data.title, 'a --- b');
});

test('a file may end with its front matter', () => {
  assert.is(read('---\ntitle: A\n---').value?.source.body, '');
});

test('a problem of the front matter has the line of the file', () => {
  const { problems } = read('---\ntitle: A\ntittle: B\n---\n');
  assert.is(problems.length, 1);
  assert.is(problems[0]?.code, 'unknown-key');
  assert.is(problems[0]?.line, 3);
  assert.is(problems[0]?.column, 1);
});

/** The one problem of a text, as place, fact and hint. */
function problemOf(text: string): string {
  const { problems, source } = read(text);
  assert.is(source, undefined);
  assert.equal(
    problems.map(({ code }) => code),
    ['front-matter'],
  );
  return problems.map(({ line, column, fact, hint }) => `${line}:${column} ${fact} ${hint}`).join();
}

const whole =
  'Start it with a line of three hyphens (---), the title and the other keys, and --- again.';

test('a file without words, or without front matter, is told how one starts', () => {
  for (const text of ['', '\n \n', '\r\n']) {
    assert.is(problemOf(text), `1:1 The file is empty. ${whole} "npm run new" makes such a file.`);
  }
  assert.is(
    problemOf('Text\n\nMore, and: no key.\n'),
    `1:1 The file does not start with its title and the other keys. ${whole}`,
  );
  assert.is(problemOf('## Part\n\n---\n\nText\n').slice(0, 4), '1:1 ');
});

test('front matter without its first line of hyphens is told so', () => {
  assert.is(
    problemOf('title: A\n---\n\nText\n'),
    '1:1 "title: A" stands where three hyphens should open the block of keys. Write --- on a line of its own before it.',
  );
});

test('what stands before the three hyphens is named', () => {
  assert.is(
    problemOf('\n\n---\ntitle: A\n---\n'),
    '1:1 There are 2 empty lines before the three hyphens. Take out what stands before them.',
  );
  assert.is(
    problemOf('Draft of Monday\n\n---\ntitle: A\n---\n'),
    '1:1 "Draft of Monday" stands before the three hyphens, which are on line 3. Move it below the block of keys, or take it out: the first line is ---.',
  );
  assert.is(
    problemOf(' ---\ntitle: A\n---\n'),
    '1:1 There is a space before the three hyphens. Write --- there, and nothing else.',
  );
});

test('other dashes and other numbers of hyphens are told from three hyphens, at both ends', () => {
  assert.is(
    problemOf('—\ntitle: A\n—\n\nText\n'),
    '1:1 There is a line "—", with a dash that a word processor makes of hyphens, where one of three hyphens should be. Write --- there, and nothing else.',
  );
  assert.is(
    problemOf('----\ntitle: A\n---\n'),
    '1:1 There is a line of 4 hyphens where one of three hyphens should be. Write --- there, and nothing else.',
  );
  assert.is(
    problemOf('---\ntitle: A\n–-\n\nText\n'),
    '3:1 There is a line "–-", with a dash that a word processor makes of hyphens, where one of three hyphens should be. Write --- there, to close the block of keys.',
  );
  assert.is(
    problemOf('--- title: A\n---\n'),
    '1:1 The line "--- title: A" holds more than the three hyphens. Write --- on a line of its own, and what follows it on the next.',
  );
});

test('front matter that is not closed is said to be, where the text starts', () => {
  const says =
    'The block of keys that opens with three hyphens is not closed. Write --- on a line of its own after the last key, before the text.';
  assert.is(problemOf('---\ntitle: A\n\n## Part\n\nText\n'), `3:1 ${says}`);
  assert.is(problemOf('---\r\ntitle: A\r\n\r\nText\r\n'), `3:1 ${says}`);
  assert.is(problemOf('---\ntitle: A'), `1:1 ${says}`);
});

test('a rule of the text is not taken for the end of front matter that has none', () => {
  const [place] = problemOf('---\ntitle: A\n\n## Part\n\nText of it.\n\n---\n\nMore.\n').split(' ');
  assert.is(place, '3:1');
});

test('a fault of the YAML below an empty line stays one', () => {
  const { problems } = read('---\ntitle: A\n\nkind: b: c\n---\nText\n');
  assert.equal(
    problems.map(({ line, column }) => [line, column]),
    [[4, 8]],
  );
});

test('front matter with nothing in it lacks its fields', () => {
  assert.equal(
    read('---\n---\nText').problems.map(({ code, line }) => [code, line]),
    [['missing-field', 2]],
  );
});

test.run();
