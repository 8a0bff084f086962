/** The day of the build comes from outside, in one place. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { isPartialDate } from '../../src/model/partial-date.ts';
import { today } from '../../src/site/today.ts';

test('SOURCE_DATE_EPOCH takes the place of the clock, in UTC', () => {
  assert.is(today('1795391999'), '2026-11-22');
  assert.is(today('1795392000'), '2026-11-23');
  assert.is(today('0'), '1970-01-01');
});

test('without it, the day is that of the clock', () => {
  assert.ok(isPartialDate(today('')));
  assert.is(today('').length, 10);
});

test('what is no number of seconds is refused by its name', () => {
  for (const epoch of ['2026-11-22', '-1', '1e9', 'now', '1795391999.5', '999999999999']) {
    assert.throws(() => today(epoch), /^SOURCE_DATE_EPOCH is a number of seconds/, epoch);
  }
});

test.run();
