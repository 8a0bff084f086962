/** A paper shows the latest date that it has, so that texts that differ are told apart by it. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { shownDate, textDate } from '../../src/model/paper-date.ts';
import type { FullDate, PartialDate } from '../../src/model/partial-date.ts';

const partial = (date: string) => date as PartialDate;
const change = (date: string) => ({ date: partial(date), note: 'It changed.' });

function dates(more: Partial<Parameters<typeof shownDate>[0]>) {
  const paper = { changes: [], corrected: [], ...more };
  const { said, date } = shownDate(paper) ?? {};
  return [said, date, textDate(paper)];
}

test('a version or a change after the day of issue is an update of that day', () => {
  const issued = partial('2025-06');
  assert.equal(dates({ issued }), ['issued', '2025-06', '2025-06']);
  const version = '2026-11-23' as FullDate;
  assert.equal(dates({ issued, version }), ['updated', version, version]);
  const later = [change('2026-12-01'), change('2022-02')];
  for (const more of [{ version }, { updated: partial('2026-09') }, {}]) {
    const expected = ['updated', '2026-12-01', '2026-12-01'];
    assert.equal(dates({ issued, changes: later, ...more }), expected);
  }
});

test('a day within a month or year says more than that', () => {
  const changes = [change('2026-11-23')];
  for (const date of ['2026-11', '2026']) {
    assert.is(dates({ updated: partial(date), changes })[1], '2026-11-23', date);
  }
});

test('what came before is no update', () => {
  const changes = [change('2022-02'), change('2025-06')];
  assert.equal(dates({ issued: partial('2025-06'), changes })[0], 'issued');
  const updated = partial('2025-06');
  assert.equal(dates({ issued: partial('2025-06'), updated, changes })[0], 'updated');
});

test('where only changes are dated, nobody knows since when the text is as it is', () => {
  assert.equal(dates({ changes: [change('2022-02')] }), ['lastKnownChange', '2022-02', undefined]);
  assert.equal(dates({}), [undefined, undefined, undefined]);
});

test('a version that is put right later has that day, and a withdrawn paper the day of that', () => {
  const version = '2026-03-02' as FullDate;
  const day = '2026-12-24' as FullDate;
  const corrected = [{ date: day, note: 'A slip.', kept: '0123456789abcdef' }];
  assert.equal(dates({ version, corrected }), ['updated', day, day]);
  const withdrawn = { date: partial('2027'), reason: 'It is old.' };
  assert.equal(dates({ version, withdrawn }), ['withdrawn', '2027', version]);
});

test.run();
