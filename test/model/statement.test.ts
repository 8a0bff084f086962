/** A statement holds together: its strands, its commitments and its period. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { problemToText } from '../../src/model/problem.ts';
import { readMarkdown } from '../../src/model/read-markdown.ts';
import { commitmentStatuses, statementFrontMatter } from '../../src/model/statement.ts';
import { statement } from '../support/small-content.ts';

function problemsOf(period: string, more: object = {}): string[] {
  const text = statement(period, 'Words.', more);
  return readMarkdown(statementFrontMatter, 'x', text).problems.map(problemToText);
}

const strands = [
  { id: 'boards', title: 'Boards' },
  { id: 'schools', title: 'Schools' },
];

test('a good statement passes, with every status that there is', () => {
  const commitments = commitmentStatuses.map((status, index) => ({
    id: `c-${index}`,
    text: 'T',
    status,
  }));
  assert.equal(problemsOf('2024/25', { commitments }), []);
});

test('a period is two years in a row', () => {
  for (const period of ['2024/25', '1999/00', '2099/00'])
    assert.equal(problemsOf(period), [], period);
  for (const period of ['2024/26', '2024/24', '2024-25', '2024/2025', '24/25', '2024']) {
    const [problem, ...others] = problemsOf(period);
    assert.match(
      problem ?? '',
      /^x:2:9 {2}error {2}invalid-field {2}"period" is no period/,
      period,
    );
    assert.equal(others, [], period);
  }
  assert.match(
    problemsOf('2024/25', { previousPeriod: '2023' })[0] ?? '',
    /"previousPeriod" is no period/,
  );
});

test('a statement follows one of an earlier period', () => {
  for (const previousPeriod of ['2024/25', '2025/26']) {
    const [problem, ...others] = problemsOf('2024/25', { previousPeriod });
    assert.match(problem ?? '', /"previousPeriod" is not before the period of the statement/);
    assert.equal(others, []);
  }
});

test('a fate that there is none of is refused with those that there are', () => {
  const [problem] = problemsOf('2024/25', { answers: [{ id: 'a', fate: 'finished' }] });
  assert.match(
    problem ?? '',
    /"answers › 1 › fate" .* Write one of: done, carried, changed, dropped\.$/,
  );
});

test('each development and commitment belongs to a strand of the statement, or to none', () => {
  const problems = problemsOf('2024/25', {
    strands,
    developments: [
      { strand: 'schools', text: 'T' },
      { strand: 'school', text: 'T' },
    ],
    commitments: [
      { id: 'a', text: 'T', status: 'committed' },
      { id: 'b', text: 'T', strand: 'board', status: 'committed' },
    ],
  });
  assert.equal(
    problems.map((text) => text.replace(/^x:\d+:\d+ {2}/, '')),
    [
      'error  invalid-field  "developments › 2 › strand" is the id of no strand ("school"). Write the id of one of the strands.',
      'error  invalid-field  "commitments › 2 › strand" is the id of no strand ("board"). Write the id of one of the strands, or leave the key out.',
    ],
  );
});

test('a commitment’s id is its own, and repeated where it stands again', () => {
  const commitment = { id: 'a', text: 'T', status: 'committed' };
  const [problem, ...others] = problemsOf('2024/25', {
    commitments: [commitment, { ...commitment, id: 'b' }, commitment],
  });
  assert.equal(others, []);
  assert.match(problem ?? '', /duplicate-entry {2}"a" is the id of another commitment\./);
});

test('a strand’s id is its own', () => {
  const [problem, ...others] = problemsOf('2024/25', {
    strands: [...strands, { id: 'boards', title: 'Boards again' }],
  });
  assert.equal(others, []);
  assert.match(problem ?? '', /duplicate-entry {2}"boards" is the id of another strand\./);
});

test('dates of a statement are days, and may be absent', () => {
  assert.equal(problemsOf('2024/25', { published: '2024-10-01', reviewBy: '2025-10-01' }), []);
  assert.match(problemsOf('2024/25', { reviewBy: '2025-10' })[0] ?? '', /invalid-date/);
});

test('a status that there is none of is refused with those that there are', () => {
  const [problem] = problemsOf('2024/25', {
    commitments: [{ id: 'a', text: 'T', status: 'maybe' }],
  });
  assert.match(
    problem ?? '',
    /Write one of: committed, in progress, done, carried over, dropped\.$/,
  );
});

test.run();
