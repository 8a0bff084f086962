/** Tables that were pasted without their lines, and captions that are none, are found. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { placesOf, problemsOf } from './markdown-report.ts';

test('rows whose columns are parted by tabs or spaces are refused', () => {
  assert.equal(problemsOf('Text.\n\nTrust\tSchools\tPupils\nA\t10\t2,000\n'), [
    'x:13:1 table-row  "Trust Schools Pupils" looks like a row of a table that was pasted, and would be run together with the next. Write | Trust | Schools | Pupils |, below it |---|---|---|, and then the other rows with lines like the first.',
  ]);
  assert.equal(placesOf('They are:\nTrust     Schools\nA         10\n'), ['x:12:1 table-row']);
  assert.equal(placesOf('> Trust\tSchools\n> A\t10\n'), ['x:11:3 table-row']);
});

test('tabs and spaces elsewhere are no table', () => {
  const others = [
    'A tab\tin a sentence\nthat goes on.\n',
    'Two spaces.  After each\nsentence.  In two lines.\n',
    'A line with    a gap\nand one without.\n',
    'The end of a line   \nand of another   \n',
    'a)\tone\nb)\ttwo\n',
    '```\na\tb\nc\td\n```\n',
  ];
  for (const body of others) assert.equal(problemsOf(body), [], body);
  // Which is warned of as a list.
  assert.equal(placesOf('•\tone\n•\ttwo\n'), ['x:11:1']);
});

test('a caption with a number, or in small letters, is told how it is written', () => {
  const table = '\n\n| A |\n|---|\n| 1 |\n';
  assert.equal(problemsOf(`Text.\n\nTable 1: What it shows${table}`), [
    'x:13:1 table-caption  "Table 1: What it shows" is a paragraph, and not the caption of the table below it. Write: Table: What it shows',
  ]);
  for (const caption of ['table: A', 'TABLE 2.1. A']) {
    assert.equal(placesOf(caption + table), ['x:11:1 table-caption'], caption);
  }
  for (const words of ['Table: A', 'Table 1 shows: all', 'Tables: all', 'As table 1: A']) {
    assert.equal(problemsOf(words + table), [], words);
  }
  assert.equal(problemsOf('Table 1: A\n\nText.\n'), []);
});

test.run();
