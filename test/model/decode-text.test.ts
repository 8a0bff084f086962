/** A file that is not saved as UTF-8 is refused with what it is, where that first shows. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { decodeText } from '../../src/model/decode-text.ts';
import { problemToText } from '../../src/model/problem.ts';

const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

function problemOf(bytes: Uint8Array): string {
  const { problems } = decodeText('x.md', bytes);
  assert.is(problems.length, 1);
  return problems.map(problemToText).join().split(' Save it', 1)[0] ?? '';
}

test('UTF-8 is read, with and without a byte order mark, which is no text', () => {
  const bytes = new TextEncoder().encode('é “ü”\r\n');
  assert.is(decodeText('x.md', bytes).value, 'é “ü”\r\n');
  assert.is(decodeText('x.md', Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes)).value, 'é “ü”\r\n');
  assert.is(decodeText('x.md', new Uint8Array()).value, '');
});

test('the first byte of another encoding has a line and a column, and its likely character', () => {
  const says = (text: string) =>
    `The file is not saved as UTF-8: a character here cannot be read. It may be “${text}”.`;
  assert.is(
    problemOf(latin1('---\ntitle: The pupil\x92s caf\xe9\n')),
    `x.md:2:17  error  encoding  ${says('’')}`,
  );
  assert.is(problemOf(latin1('Caf\xe9 now')), `x.md:1:4  error  encoding  ${says('é')}`);
  assert.is(problemOf(latin1('A caf\xe9')), `x.md:1:6  error  encoding  ${says('é')}`);
  const mixed = Buffer.concat([Buffer.from('\uFEFFOne é\r\nand é '), latin1('\xe9 two')]);
  assert.is(problemOf(mixed), `x.md:2:7  error  encoding  ${says('é')}`);
});

test('the hint says how to save it', () => {
  const [problem] = decodeText('x.md', latin1('\xe9')).problems;
  assert.match(problem?.hint ?? '', /^Save it as UTF-8: in Word choose “Save As”/);
});

test('UTF-16 is named, with a byte order mark and without', () => {
  const little = Buffer.from('---\ntitle: A\n', 'utf16le');
  const big = Buffer.from(little).swap16();
  for (const bytes of [
    Buffer.concat([Buffer.of(0xff, 0xfe), little]),
    Buffer.concat([Buffer.of(0xfe, 0xff), big]),
    little,
    big,
  ]) {
    assert.match(problemOf(bytes), /^x\.md:1:1 {2}error {2}encoding {2}.* UTF-16, /);
  }
});

test('a document with another name is named for what it is', () => {
  assert.match(problemOf(latin1('PK\x03\x04\x14\x00')), /is a Word document, or another packed/);
  assert.match(problemOf(latin1('\xd0\xcf\x11\xe0\xa1')), /is a Word document of the old kind/);
  assert.match(problemOf(latin1('{\\rtf1\\ansi')), /is a document in Rich Text Format/);
  assert.match(problemOf(latin1('%PDF-1.7\n')), /is a PDF/);
});

test('text that only begins like a document is text', () => {
  assert.is(decodeText('x.md', latin1('PK is short for it.')).value, 'PK is short for it.');
});

test.run();
