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
  assert.equal(value?.source, { file: 'x.md', body: '\nText\n', bodyLine: 4 });
});

test('line ends of Windows and a byte order mark change neither lines nor data', () => {
  const { value } = read('\uFEFF---\r\ntitle: A\r\n---\r\nText\r\n');
  assert.is(value?.data.title, 'A');
  assert.equal(value?.source, { file: 'x.md', body: 'Text\r\n', bodyLine: 4 });
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

test('front matter that is missing, late or not closed is said to be', () => {
  for (const text of [
    'Text\n',
    '\n---\ntitle: A\n---\n',
    '---\ntitle: A\n',
    '',
    '----\ntitle: A\n---\n',
  ]) {
    const { problems } = read(text);
    assert.equal(
      problems.map(({ code, line, column }) => [code, line, column]),
      [['front-matter', 1, 1]],
      JSON.stringify(text),
    );
  }
});

test('front matter with nothing in it lacks its fields', () => {
  assert.equal(
    read('---\n---\nText').problems.map(({ code, line }) => [code, line]),
    [['missing-field', 2]],
  );
});

test.run();
