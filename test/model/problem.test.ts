/** Problems read as one line each, for people and for a CI, and in the order of the folder. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  compareProblems,
  type Problem,
  problemToGithub,
  problemToText,
} from '../../src/model/problem.ts';
import { isProblemCode, problemCodes } from '../../src/model/problem-codes.ts';

const problem: Problem = {
  code: 'invalid-date',
  severity: 'error',
  file: 'src/content/papers/x/index.md',
  line: 4,
  column: 10,
  fact: '"Jan 2024" is no date.',
  hint: 'Write 2024-01 or 2024-01-15.',
};

test('the text form has place, severity, code, fact and hint', () => {
  assert.is(
    problemToText(problem),
    'src/content/papers/x/index.md:4:10  error  invalid-date  "Jan 2024" is no date. Write 2024-01 or 2024-01-15.',
  );
});

test('what a fact quotes of several lines is told on one', () => {
  const quoting = { ...problem, fact: '"Jan\r\n  2024\n" is no date.' };
  assert.is(
    problemToText(quoting),
    'src/content/papers/x/index.md:4:10  error  invalid-date  "Jan 2024 " is no date. Write 2024-01 or 2024-01-15.',
  );
});

test('a place says no more than is known', () => {
  const { column: _column, ...withLine } = problem;
  const { line: _line, ...withFile } = withLine;
  assert.match(problemToText(withLine), /^src\/content\/papers\/x\/index\.md:4 {2}error/);
  assert.match(problemToText(withFile), /^src\/content\/papers\/x\/index\.md {2}error/);
  assert.match(problemToGithub(withFile), /^::error file=[^,]*index\.md,title=invalid-date::/);
});

test('the GitHub form is a workflow command', () => {
  assert.is(
    problemToGithub(problem),
    '::error file=src/content/papers/x/index.md,line=4,col=10,title=invalid-date::"Jan 2024" is no date. Write 2024-01 or 2024-01-15.',
  );
  assert.match(problemToGithub({ ...problem, severity: 'warning' }), /^::warning /);
});

test('nothing in a problem can end the GitHub form or add a property to it', () => {
  const hostile = {
    ...problem,
    file: 'a:b,line=9%\r\n::error ::c.md',
    fact: '100 % wrong:\r\n::error file=x::y, z.',
  };
  const text = problemToGithub(hostile);
  assert.is(text.split(/[\r\n]/).length, 1);
  assert.match(text, /^::error file=a%3Ab%2Cline=9%25%0D%0A%3A%3Aerror %3A%3Ac\.md,line=4,/);
  assert.match(text, /::100 %25 wrong:%0D%0A::error file=x::y, z\. Write/);
});

test('problems sort by file, line, column, code and fact', () => {
  const sorted: Problem[] = [
    { ...problem, file: 'a.md' },
    { ...problem, line: 2, column: 12 },
    { ...problem, column: 2 },
    { ...problem, code: 'image-alt' },
    { ...problem, fact: 'A.' },
    { ...problem, fact: 'B.' },
    { ...problem, line: 10, column: 1 },
  ];
  assert.equal(sorted.toReversed().toSorted(compareProblems), sorted);
});

test('a code is one of the catalogue, and nothing that every object has', () => {
  assert.ok(isProblemCode('raw-html'));
  assert.not.ok(isProblemCode('toString'));
  assert.not.ok(isProblemCode(undefined));
  for (const [code, meaning] of Object.entries(problemCodes)) {
    assert.match(code, /^[a-z]+(?:-[a-z]+)*$/);
    assert.match(meaning, /^[A-Z].*\.$/);
  }
});

test.run();
