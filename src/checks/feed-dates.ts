/** The two date forms that feeds allow, with the calendar behind them. */
import { isPartialDate } from '../model/partial-date.ts';

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

const rfc822 = new RegExp(
  `^(?:(?<weekday>${weekdays.join('|')}), )?(?<day>\\d{1,2}) (?<month>${months.join('|')}) ` +
    '(?<year>\\d{4}) (?<time>\\d{2}:\\d{2}(?::\\d{2})?) (?:GMT|UT|[ECMP][SD]T|[+-]\\d{4})$',
);

const rfc3339 =
  /^(?<date>\d{4}-\d{2}-\d{2})T(?<time>\d{2}:\d{2}:\d{2})(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;

/** RFC 822 with a year of four digits, as the RSS Advisory Board's profile asks for. */
export function isRssDate(text: string): boolean {
  const parts = rfc822.exec(text)?.groups;
  if (!parts) return false;
  const { weekday, day = '', month = '', year, time = '' } = parts;
  const monthNumber = String(months.indexOf(month) + 1).padStart(2, '0');
  const date = `${year}-${monthNumber}-${day.padStart(2, '0')}`;
  if (!isPartialDate(date) || !isTime(time)) return false;
  return weekday === undefined || weekdays[new Date(`${date}T00:00Z`).getUTCDay()] === weekday;
}

/** RFC 3339 with upper-case T and Z, as RFC 4287 section 3.3 and JSON Feed 1.1 ask for. */
export function isTimestamp(text: string): boolean {
  const { date = '', time = '' } = rfc3339.exec(text)?.groups ?? {};
  return isPartialDate(date) && isTime(time);
}

/** Seconds may be 60: leap seconds are part of both forms. */
function isTime(text: string): boolean {
  const [hours = 0, minutes = 0, seconds = 0] = text.split(':').map(Number);
  return hours < 24 && minutes < 60 && seconds <= 60;
}
