/** Whatever is wrong with data is one problem for each field, at the place where an editor wrote it. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { z } from 'zod';
import { organisationSchema } from '../../src/model/organisation.ts';
import { paperFrontMatter } from '../../src/model/paper.ts';
import { problemToText } from '../../src/model/problem.ts';
import { readYaml } from '../../src/model/read-yaml.ts';

const good = `title: A paper
kind: paper
summary: It is short.
topics: [money]
listed: 2026-11-22
`;

/** Each problem as place, code, fact and hint, in one line. */
function problemsOf(text: string, schema: z.ZodType = paperFrontMatter, firstLine = 1): string[] {
  const { problems } = readYaml(schema, { file: 'x', text, firstLine });
  return problems.map((problem) => problemToText(problem).replace(/ {2}error {2}/, ' '));
}

test('good data has no problem, and defaults', () => {
  const { value } = readYaml(paperFrontMatter, { file: 'x', text: good, firstLine: 1 });
  assert.is(value?.title, 'A paper');
  assert.equal(value?.authors, []);
  assert.is(value?.language, 'en-GB');
  assert.is(value?.updated, undefined);
});

test('a language that is named in words is told its tag', () => {
  assert.equal(problemsOf(`${good}language: welsh\n`, paperFrontMatter), [
    `x:${good.split('\n').length}:11 invalid-field  "language" is not a language tag, as is cy for Welsh ("welsh"). Write a language tag like en-GB, cy or ar.`,
  ]);
});

test('a missing key stands at the start of the block that lacks it', () => {
  assert.equal(problemsOf(good.replace('kind: paper\n', ''), paperFrontMatter, 2), [
    'x:2:1 missing-field  "kind" is missing. Write one of: paper, framework, policy position, discussion paper, pamphlet, reflection, infographic.',
  ]);
  assert.equal(problemsOf(`${good}authors:\n  - name: Ann\n  - role: chair\n`), [
    'x:8:5 missing-field  "authors › 2 › name" is missing. Write the name as the person gives it.',
  ]);
});

test('an unknown key is named with the nearest that there is, or with all', () => {
  assert.equal(problemsOf(`${good}tittle: x\n`), [
    'x:6:1 unknown-key  There is no key "tittle". Did you mean "title"?',
  ]);
  assert.equal(problemsOf(`${good}authors:\n  - nam: Ann\n    name: Ann\n`), [
    'x:7:5 unknown-key  There is no key "nam" in authors › 1. Did you mean "name"?',
  ]);
  assert.match(
    problemsOf(`${good}zzzzzzzzzz: x\n`)[0] ?? '',
    /^x:6:1 unknown-key {2}There is no key "zzzzzzzzzz"\. The keys are: title, /,
  );
});

test('a key that every object has is as unknown as any other', () => {
  for (const key of ['toString', 'constructor', '__proto__', 'hasOwnProperty']) {
    const problems = problemsOf(`${good}${key}: x\n`);
    assert.is(problems.length, 1, key);
    assert.match(problems[0] ?? '', new RegExp(`^x:6:1 unknown-key {2}There is no key "${key}"`));
  }
});

test('a value of another type is said to be one, where it stands', () => {
  assert.equal(problemsOf(good.replace('A paper', '12')), [
    'x:1:8 invalid-field  "title" should be text (12). Write the title of the paper.',
  ]);
  assert.equal(problemsOf(`${good}draft: "yes"\n`), [
    'x:6:8 invalid-field  "draft" should be true or false ("yes"). Write true to keep the paper off the site.',
  ]);
  assert.equal(problemsOf(`${good}position: 1.5\n`), [
    'x:6:11 invalid-field  "position" should be a whole number (1.5). Write the place in the listing as a whole number; it orders papers without a date.',
  ]);
  assert.equal(problemsOf(`${good}supporters: Ann\n`), [
    'x:6:13 invalid-field  "supporters" should be a list ("Ann"). Write a list of names.',
  ]);
  assert.equal(problemsOf(good.replace('kind: paper', 'kind: poster')), [
    'x:2:7 invalid-field  "kind" is not one of the values that it can have ("poster"). Write one of: paper, framework, policy position, discussion paper, pamphlet, reflection, infographic.',
  ]);
});

test('a key without a value is empty, and not missing', () => {
  const [problem, ...others] = problemsOf(good.replace('A paper', ''));
  assert.equal(others, []);
  assert.match(problem ?? '', /^x:1:\d+ invalid-field {2}"title" should be text/);
});

test('a text that says nothing is refused', () => {
  assert.equal(problemsOf(good.replace('A paper', '" "')), [
    'x:1:8 invalid-field  "title" is empty. Write the title of the paper.',
  ]);
  assert.equal(problemsOf(good.replace('[money]', '[]')), [
    'x:4:9 invalid-field  "topics" is empty. Write at least one topic from topics.yaml.',
  ]);
});

test('a text that no page or feed can hold is refused', () => {
  assert.equal(problemsOf(good.replace('A paper', '"A \\b paper"')), [
    'x:1:8 invalid-field  "title" has a character that cannot be seen ("A \\b paper"). Write the title of the paper.',
  ]);
  for (const sign of ['\\0', '\\ud800', '\\uffff', '\\U0001FFFE', '\\u202e']) {
    assert.is(problemsOf(good.replace('It is short.', `"It${sign} is."`)).length, 1, sign);
  }
  for (const lines of ['"A\\npaper"', '"A\\rpaper"', '"A\\fpaper"', '|\n  A\n  paper']) {
    const [problem, ...others] = problemsOf(good.replace('A paper', lines));
    assert.match(problem ?? '', /^x:1:8 invalid-field {2}"title" has more than one line/);
    assert.equal(others, []);
  }
  assert.equal(problemsOf(good.replace('It is short.', '|\n  It is\n  long.')), []);
});

test('a bad date is said in its own words', () => {
  assert.equal(problemsOf(`${good}updated: Jan 2024\n`), [
    'x:6:10 invalid-date  "Jan 2024" is no date, but 2024-01 is. Write 2024, 2024-01 or 2024-01-15.',
  ]);
  assert.equal(problemsOf(`${good}updated: 2023-02-29\n`), [
    'x:6:10 invalid-date  "2023-02-29" is no date. Write 2024, 2024-01 or 2024-01-15.',
  ]);
  assert.equal(problemsOf(good.replace('2026-11-22', '2026-11')), [
    'x:5:9 invalid-date  "2026-11" is no date with year, month and day. Write a whole date, like 2024-01-15.',
  ]);
  assert.equal(problemsOf(`${good}changes:\n  - note: New.\n    date: 2024-13\n`), [
    'x:8:11 invalid-date  "2024-13" is no date. Write 2024, 2024-01 or 2024-01-15.',
  ]);
});

test('places are right in lists of lists and in flow style', () => {
  const schema = z.strictObject({ rows: z.array(z.array(z.number())).describe('Write rows.') });
  assert.equal(problemsOf('rows:\n  - [1, 2]\n  - - 3\n    - four\n', schema), [
    'x:4:7 invalid-field  "rows › 2 › 2" should be a number ("four"). Write rows.',
  ]);
  assert.equal(problemsOf('rows: [[1], [2, {a: 3}]]\n', schema), [
    'x:1:17 invalid-field  "rows › 2 › 2" should be a number. Write rows.',
  ]);
});

test('all problems of a file are found at once', () => {
  assert.equal(
    problemsOf('title: ""\nkind: x\nlisted: soon\nextra: 1\n').map(
      (text) => text.split('  ', 1)[0],
    ),
    [
      'x:1:8 invalid-field',
      'x:2:7 invalid-field',
      'x:1:1 missing-field',
      'x:1:1 missing-field',
      'x:3:9 invalid-date',
      'x:4:1 unknown-key',
    ],
  );
});

/** The problems of a text that is no YAML. */
function faultsOf(text: string): string[] {
  return problemsOf(text, z.unknown()).map((problem) => problem.replace(/ front-matter {2}/, ' '));
}

test('a colon in a value is shown at its place, with the line as it should be', () => {
  const says = (key: string) =>
    `A colon with a space after it stands in the value of "${key}", as if it ended a key. Put it in straight quotation marks:`;
  assert.equal(faultsOf('title: Returns: the scale\nsummary: Trusts said: "more"\n'), [
    `x:1:15 ${says('title')} title: "Returns: the scale"`,
    `x:2:21 ${says('summary')} summary: 'Trusts said: "more"'`,
  ]);
  assert.equal(faultsOf('authors:\n  - name: Ann: chair\n'), [
    `x:2:14 ${says('name')} name: "Ann: chair"`,
  ]);
});

test('tabs are one problem, however many there are', () => {
  const hint = 'Indent it, and every line like it, with ordinary spaces: two for each step.';
  assert.equal(faultsOf('authors:\n\t- name: Ann\n\t  role: x\n\t- name: Bob\n'), [
    `x:2:1 The line is indented with a tab. ${hint}`,
  ]);
  assert.equal(faultsOf('authors:\n\u00a0\u00a0- name: Ann\n'), [
    `x:2:1 The line is indented with a no-break space. ${hint}`,
  ]);
  assert.equal(faultsOf('title:\tA\n'), []);
});

test('a key that stands there twice is named, at its second place', () => {
  assert.equal(faultsOf('title: A\nkind: paper\ntitle: B\n'), [
    'x:3:1 The key "title" stands here for the second time. Keep one of the two; the other is 2 lines above.',
  ]);
  assert.equal(faultsOf('authors:\n  - name: A\n  - name: B\n    name: C\n'), [
    'x:4:5 The key "name" stands here for the second time. Keep one of the two; the other is one line above.',
  ]);
});

test('curly quotation marks around a value are refused, whether they break it or not', () => {
  assert.equal(faultsOf('title: “A paper”\n'), [
    'x:1:8 The quotation marks of “A paper” are curly, and so become part of the value. Write straight ones, "A paper", or none.',
  ]);
  assert.equal(faultsOf('title: “Returns: the scale”\n'), [
    'x:1:8 The quotation marks of the value are curly, and so do not hold its colon. Put it in straight quotation marks: title: "Returns: the scale"',
  ]);
  assert.equal(faultsOf('title: “A” or “B”\nsummary: >-\n  “C”\nnote: "“D”"\n'), []);
});

test('a date in curly quotation marks is one problem, beside those of other fields', () => {
  assert.equal(
    problemsOf(`${good}updated: “2024-01”\ntittle: x\n`).map((text) => text.split('  ', 1)[0]),
    ['x:6:10 front-matter', 'x:7:1 unknown-key'],
  );
});

test('what is not closed is shown where it opens', () => {
  assert.equal(faultsOf('title: "A"\nsummary: "B\nkind: paper\n'), [
    'x:2:10 The quotation mark " that opens here is not closed. Write " at the end of the value as well.',
  ]);
  assert.equal(faultsOf('topics: [a, b\nkind: paper\n'), [
    'x:1:9 The bracket [ that opens here is not closed. Write ] where it ends, or put text that starts with a bracket in quotation marks.',
  ]);
});

test('text after a closing quotation mark is told to stand inside', () => {
  assert.equal(faultsOf("title: 'It's here'\n"), [
    `x:1:8 The value goes on after a quotation mark ' that closes it. Put the whole value in the other straight quotation marks: "It's here".`,
  ]);
  assert.equal(faultsOf('title: "Good" and "bad"\n'), [
    `x:1:8 The value goes on after a quotation mark " that closes it. Put the whole value in the other straight quotation marks: '…'.`,
  ]);
});

test('a mark at the start of a value needs quotation marks, which are shown', () => {
  const values = [
    '*A* b',
    '*A',
    '&',
    '& b',
    '!A b',
    '%A',
    '@A',
    '`A`',
    '[A] b',
    '{A} b',
    '> b',
    '- b',
  ];
  for (const value of values) {
    assert.equal(faultsOf(`kind: x\ntitle: ${value}\n`), [
      `x:2:8 A value cannot start with ${value[0]} unless it is in quotation marks. Put it in straight quotation marks: title: "${value}"`,
    ]);
  }
});

test('a key needs a colon and a space', () => {
  for (const space of ['', '\u00a0']) {
    assert.equal(faultsOf(`title: A\nkind:${space}x\nsummary: y\n`), [
      'x:2:6 No ordinary space follows the colon of "kind". Write kind: x',
    ]);
  }
  assert.equal(faultsOf('kind: x\nA paper\nsummary: y\n'), [
    'x:2:1 "A paper" is no key with a value. Write a key, a colon, a space and the value; if it goes on with the value above, start it with two spaces.',
  ]);
});

test('a line at the wrong depth is shown, once', () => {
  assert.equal(faultsOf('title: A\n  kind: x\n'), [
    'x:2:3 "kind: x" stands deeper than the key "title" above it. If it is a key, start it below "title"; if it belongs to the value, put the whole value in quotation marks.',
  ]);
  const says = (line: string) =>
    `"${line}" does not start below the lines that it belongs to. Start the keys of a block, and the hyphens of a list, exactly below each other.`;
  assert.equal(faultsOf('  title: A\nkind: x\n'), [`x:2:1 ${says('kind: x')}`]);
  assert.equal(faultsOf('authors:\n  - name: A\n   role: b\n'), [`x:3:4 ${says('role: b')}`]);
});

test('a fault of the YAML has the line of its file', () => {
  const [problem] = problemsOf('title: A: b\n', paperFrontMatter, 2);
  assert.match(problem ?? '', /^x:2:9 front-matter /);
});

test('line ends of Windows change no place', () => {
  const text = `${good}updated: Jan 2024\ntittle: x\n`;
  const plain = problemsOf(text);
  assert.is(plain.length, 2);
  assert.equal(problemsOf(text.replaceAll('\n', '\r\n')), plain);
  const fault = 'kind: x\ntitle: A: b\n';
  assert.equal(faultsOf(fault.replaceAll('\n', '\r\n')), faultsOf(fault));
});

test('data that is no block of keys is refused, whatever else it is', () => {
  for (const text of ['- a\n- b\n', 'word\n', '12\n']) {
    const problems = problemsOf(text);
    assert.is(problems.length, 1, text);
    assert.match(problems[0] ?? '', /^x:1:1 /, text);
    assert.not.match(problems[0] ?? '', /""/, text);
  }
  assert.ok(problemsOf('').every((problem) => problem.startsWith('x:1:1 missing-field ')));
});

test('a second document in the file is refused', () => {
  assert.is(problemsOf(`${good}---\ntitle: Another\n`).length, 1);
});

test('aliases that multiply without end are refused as a problem', () => {
  const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
  for (const [name, before] of ['ba', 'cb', 'dc', 'ed', 'fe', 'gf'].map((pair) => [...pair])) {
    bomb.push(`${name}: &${name} [${Array(9).fill(`*${before}`).join(', ')}]`);
  }
  const problems = problemsOf(`${bomb.join('\n')}\n`);
  assert.ok(problems.length > 0);
  assert.ok(problems.every((problem) => problem.includes(' front-matter ')));
});

test('the site’s address is an origin, and the feeds’ authority has a date', () => {
  const problems = problemsOf(
    'siteUrl: https://papers.example/policy/\nfeedAuthority: papers.example\nemail: office\naccent: { light: red, dark: "#12345" }\nname: N\nshortName: S\nsiteTitle: T\ntagline: L\ncompanyNumber: "1"\ncharityNumber: "2"\naddress: [A]\ntelephone: "3"\n',
    organisationSchema,
  );
  assert.equal(
    problems.map((text) => text.split('. ', 1)[0]),
    [
      'x:1:10 invalid-field  "siteUrl" is no address of a site ("https://papers.example/policy/")',
      'x:2:16 invalid-field  "feedAuthority" is no tag authority (RFC 4151) ("papers.example")',
      'x:3:8 invalid-field  "email" is no e-mail address ("office")',
      'x:4:18 invalid-field  "accent › light" is no colour ("red")',
      'x:4:29 invalid-field  "accent › dark" is no colour ("#12345")',
    ],
  );
});

test('numbers that are written without quotation marks are not taken for text', () => {
  const text = 'companyNumber: 05303883\n';
  const company = problemsOf(text, organisationSchema).find((line) => line.includes('company'));
  assert.is(
    company,
    'x:1:16 invalid-field  "companyNumber" should be text (5303883). Write the number in quotation marks.',
  );
});

test.run();
