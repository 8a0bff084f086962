/** What is said around papers: every language says all of it, with the same places, and counts as it does. */
import { readFile } from 'node:fs/promises';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { editions, printEditions } from '../../src/model/edition.ts';
import { problemToText } from '../../src/model/problem.ts';
import { readYaml } from '../../src/model/read-yaml.ts';
import { english, stringsByLanguage, stringsFor } from '../../src/model/strings.ts';
import { stringsSchema } from '../../src/model/strings-schema.ts';
import { figuresText } from '../../src/pamphlets/figures.ts';

const file = '_data/strings.yaml';
const text = await readFile(file, 'utf8');
const read = (changed: string) => readYaml(stringsSchema, { file, text: changed, firstLine: 1 });
const problems = (from: string | RegExp, to: string) =>
  read(text.replace(from, to)).problems.map(problemToText);
const all = stringsByLanguage(read(text).value ?? {});

test('the file has all words in Welsh and Arabic, and the editions that there are', () => {
  assert.equal(read(text).problems, []);
  assert.equal([...all.keys()].toSorted(), ['ar', 'cy', 'en-GB']);
  for (const { editions: labels } of all.values()) {
    assert.equal(
      Object.keys(labels).toSorted(),
      [...editions, ...printEditions].map(({ name }) => name).toSorted(),
    );
  }
});

test('a word that is missing is told with its language, its line and the English one', () => {
  const [problem, ...others] = problems(/ {2}contents: .*\n/, '');
  assert.equal(others, []);
  assert.match(
    problem ?? '',
    /^_data\/strings\.yaml:\d+:\d+ {2}error {2}missing-field {2}"cy › contents" is missing\. .*: Contents$/,
  );
});

test('a block is of a language, and not of the one that all words are in already', () => {
  const line = text.split('\n').indexOf('cy:') + 1;
  const told = (fact: string) => [
    `_data/strings.yaml:${line}:1  error  invalid-field  ${fact} Write a block for each language, under its tag.`,
  ];
  assert.equal(
    problems(/^cy:/m, 'welsh:'),
    told('"welsh" is not a language tag, as is cy for Welsh.'),
  );
  assert.equal(
    problems(/^cy:/m, 'en-GB:'),
    told('"en-GB" is no translation: its words stand in src/model/english-words.ts.'),
  );
});

test('places to fill in stay, and every form of the plural is there', () => {
  assert.match(problems('{date}', 'heddiw').join(), '"cy › updated" does not have {date}');
  assert.match(
    problems('contents: Cynnwys', 'contents: "{Cynnwys} x"').join(),
    'has words in braces',
  );
  assert.match(problems(/ {4}many: .*\n/, '').join(), '"cy › pages › many" is missing');
  assert.match(problems('contents: Cynnwys', 'contnets: Cynnwys').join(), 'unknown-key');
});

test('a language without words of its own has those of the nearest, or English', () => {
  assert.is(stringsFor(all, 'cy-GB').tag, 'cy');
  assert.is(stringsFor(all, 'ar-EG').tag, 'ar');
  assert.is(stringsFor(all, 'he'), english);
});

test('pages are counted in the forms of the language', () => {
  const pagesIn = (tag: string) =>
    [1, 2, 3, 6, 12].map((pages) => figuresText({ pages, bytes: 5000 }, stringsFor(all, tag)));
  assert.equal(pagesIn('en-GB')[0], 'PDF, 1 page, 5 kB');
  assert.equal(
    pagesIn('cy'),
    ['1 dudalen', '2 dudalen', '3 tudalen', '6 thudalen', '12 tudalen'].map(
      (words) => `PDF, ${words}, 5 kB`,
    ),
  );
  assert.equal(
    pagesIn('ar'),
    ['صفحة واحدة', 'صفحتان', '3 صفحات', '6 صفحات', '12 صفحة'].map(
      (words) => `PDF\u200F، ${words}، 5 kB`,
    ),
  );
});

test.run();
