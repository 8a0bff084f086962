/** A day that is still to come is no fact yet: editors hear of it, wherever it is written. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { paper } from '../support/small-content.ts';
import { problemsOf, wordsOf } from './library-report.ts';

// The day of these builds is 22 November 2026.
const file = 'content/papers/first/index.md';

test('days, months and years that are still to come are warned of, each at its place', async () => {
  const problems = await problemsOf({
    [file]: paper('First', 'Words.', {
      issued: '2026-12',
      updated: '2027',
      version: '2026-11-23',
      changes: [{ date: '2026-11-24', note: 'It was changed.' }],
      withdrawn: { date: '2026-12-25', reason: 'It is old.' },
    }),
  });
  assert.equal(
    problems,
    ['7:9', '8:10', '9:10', '10:19', '11:20'].map((place) => `${file}:${place} future-date`),
  );
  const [words] = await wordsOf({ [file]: paper('First', 'Words.', { version: '2026-11-23' }) });
  assert.is(
    words,
    'warning: 23 November 2026 is still to come: today is 22 November 2026. Write the day on which it was, or "draft: true" until it has come.',
  );
});

test('today, this month and this year have begun, and a draft has time', async () => {
  const begun = { issued: '2026', updated: '2026-11', listed: '2026-11-22' };
  assert.equal(await problemsOf({ [file]: paper('First', 'Words.', begun) }), []);
  const draft = { issued: '2030', listed: '2030-01-01', draft: true };
  assert.equal(await problemsOf({ [file]: paper('First', 'Words.', draft) }), []);
});

test.run();
