/** Dates are as precise as they were written, and the calendar has every one of them. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  compareNewestFirst,
  formatPartialDate,
  fullDate,
  isPartialDate,
  type PartialDate,
  partialDate,
  startOfDay,
} from '../../src/model/partial-date.ts';

function date(text: string): PartialDate {
  if (isPartialDate(text)) return text;
  throw new RangeError(`${text} is no date`);
}

test('every day of 400 years is a date, and the day after the last of a month is none', () => {
  for (let year = 1900; year < 2300; year++) {
    assert.ok(isPartialDate(String(year)));
    for (let month = 1; month <= 12; month++) {
      const start = `${year}-${String(month).padStart(2, '0')}`;
      const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
      const days = month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
      assert.ok(isPartialDate(start), start);
      assert.ok(isPartialDate(`${start}-01`), `${start}-01`);
      assert.ok(isPartialDate(`${start}-${days}`), `${start}-${days}`);
      assert.not.ok(isPartialDate(`${start}-${days + 1}`), `${start}-${days + 1}`);
    }
  }
});

test('what is not a date of the calendar is refused', () => {
  const wrong = [
    '2024-02-30',
    '2023-02-29',
    '2024-13',
    '2024-00',
    '2024-01-00',
    '2024-1',
    '2024-1-5',
    '24',
    '02024',
    '0024',
    '0204-01-15',
    '2024/01',
    '2024-01-15T00:00',
    ' 2024',
    '2024\n',
    'January 2024',
    '',
  ];
  for (const text of wrong) assert.not.ok(isPartialDate(text), JSON.stringify(text));
});

test('the newest comes first, and a month stands where it starts', () => {
  const dates = ['2023', '2024-01', '2024', '2024-01-15', '2024-02', '2023-12-31', '2024-01-01'];
  assert.equal(dates.map(date).toSorted(compareNewestFirst), [
    '2024-02',
    '2024-01-15',
    '2024-01-01',
    '2024-01',
    '2024',
    '2023-12-31',
    '2023',
  ]);
  assert.is(compareNewestFirst(date('2024'), date('2024')), 0);
});

test('a date is shown at its own precision, in its language', () => {
  const shown = (text: string, language?: string) => formatPartialDate(date(text), language);
  assert.is(shown('2024'), '2024');
  assert.is(shown('2024-01'), 'January 2024');
  assert.is(shown('2024-01-05'), '5 January 2024');
  assert.is(shown('2024-12-31', 'en-GB'), '31 December 2024');
  assert.is(shown('2024-01', 'cy'), 'Ionawr 2024');
  assert.is(shown('2024-01-05', 'cy'), '5 Ionawr 2024');
  // Which digits Arabic has differs with the country (CLDR); papers have one kind.
  assert.is(shown('2024-01', 'ar'), 'يناير 2024');
  assert.is(shown('2024-01', 'ar-EG'), 'يناير 2024');
  assert.is(shown('2024', 'ar-EG'), '2024');
});

test('a month is no day: only a full date has an instant', () => {
  assert.is(startOfDay(fullDate.parse('2024-01-15')).toISOString(), '2024-01-15T00:00:00.000Z');
  assert.not.ok(fullDate.safeParse('2024-01').success);
  assert.not.ok(fullDate.safeParse('2024').success);
  assert.not.ok(fullDate.safeParse('2024-02-30').success);
});

test('a date in words is refused with the date in digits, if the calendar has it', () => {
  const said = (schema: typeof partialDate | typeof fullDate, text: string) =>
    schema.safeParse(text).error?.issues[0]?.message;
  for (const text of ['March 2026', 'mar 2026', 'Mar. 2026', ' March, 2026']) {
    assert.is(said(partialDate, text), 'is no date, but 2026-03 is', text);
  }
  for (const text of ['5 March 2026', '5th Mar 2026', 'March 5, 2026', 'March 5th 2026']) {
    assert.is(said(fullDate, text), 'is no date with year, month and day, but 2026-03-05 is', text);
  }
  assert.is(said(fullDate, 'March 2026'), 'is no date with year, month and day');
  for (const text of [
    '31 February 2026',
    '3/4/2026',
    'Spring 2026',
    'ma 2026',
    '3 March',
    '2026-13',
  ]) {
    assert.is(said(partialDate, text), 'is no date', text);
  }
});

test('a year may come as the number that YAML reads it as', () => {
  assert.is(partialDate.parse(2024), '2024');
  assert.not.ok(partialDate.safeParse(20240115).success);
  assert.not.ok(partialDate.safeParse(true).success);
  assert.not.ok(partialDate.safeParse(null).success);
});

test.run();
