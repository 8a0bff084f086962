/** Whoever changes a paper twice in a month writes the days, so that copies are told apart by their covers. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { paper } from '../support/small-content.ts';
import { problemsOf, wordsOf } from './library-report.ts';

// Papers are listed on 22 November 2026, which is the day of these builds.
const file = 'content/papers/first/index.md';
const change = (date: string, note = 'It was changed.') => ({ date, note });
const at = (more: object) => ({ [file]: paper('First', 'Words.', more) });

test('a second change in the month that is shown is warned of, and one in that of the issue', async () => {
  const twice = { changes: [change('2026-11'), change('2026-11', 'It was changed before.')] };
  assert.equal(await problemsOf(at(twice)), [`${file}:7:19 date-twice`]);
  const issued = { issued: '2026', changes: [change('2022'), change('2026')] };
  assert.equal(await problemsOf(at(issued)), [`${file}:8:60 date-twice`]);
  assert.equal(await wordsOf(at(issued)), [
    'warning: The paper was changed in 2026, and was issued or changed in it before: copies with other words have that date on their cover as well. If it was changed since it has been on this site, write the day.',
  ]);
});

test('days tell them apart; and what came before the paper was listed has no other date', async () => {
  for (const more of [
    { issued: '2026-11', changes: [change('2026-11-22')] },
    { changes: [change('2026-11-22'), change('2026-11')] },
    { changes: [change('2026-11-22'), change('2026-11-22', 'It was changed before.')] },
    { issued: '2026-10', changes: [change('2026-11')] },
    { updated: '2026-11', changes: [change('2026-11')] },
    { issued: '2024-01', changes: [change('2024-01'), change('2024-01', 'Again.')] },
    { issued: '2026-11' },
    {},
  ]) {
    assert.equal(await problemsOf(at(more)), [], JSON.stringify(more));
  }
});

test.run();
