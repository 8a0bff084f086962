/** Dates as precise as their source: a year, a month or a day, and never more than that. */
import { z } from 'zod';
import { dateInWords } from './date-in-words.ts';

/** `2024`, `2024-01` or `2024-01-15`: its length is its precision (ISO 8601, and HTML's `datetime`). */
export type PartialDate = string & z.$brand<'PartialDate'>;

/** A `PartialDate` of a whole day. */
export type FullDate = PartialDate & z.$brand<'FullDate'>;

/** Of years before 1000, which a slip of the hand makes, JavaScript takes the first hundred for the 20th century’s. */
const shape = /^[1-9]\d{3}(?:-\d{2}(?:-\d{2})?)?$/;

/** True for a year, a month or a day that the calendar has. */
export function isPartialDate(text: string): text is PartialDate {
  if (!shape.test(text)) return false;
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  const instant = new Date(Date.UTC(year, month - 1, day));
  return instant.getUTCMonth() === month - 1 && instant.getUTCDate() === day;
}

/** True for a whole day that the calendar has. */
export function isFullDate(text: string): text is FullDate {
  return text.length === 10 && isPartialDate(text);
}

/** "2024", "January 2024" or "15 January 2024", in the given language (BCP 47) and in the digits 0 to 9. */
export function formatPartialDate(date: PartialDate, language = 'en-GB'): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  const options: Intl.DateTimeFormatOptions = {
    timeZone: 'UTC',
    numberingSystem: 'latn',
    year: 'numeric',
  };
  if (month !== undefined) options.month = 'long';
  if (day !== undefined) options.day = 'numeric';
  const instant = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  return new Intl.DateTimeFormat(language, options).format(instant);
}

/** True if one date is past before the other begins, as far as both are known. */
export function isBefore(a: PartialDate, b: PartialDate): boolean {
  return a < b.slice(0, a.length);
}

/** Sorts the newest first. A month stands after every day known to be in it, as its start does. */
export function compareNewestFirst(a: PartialDate, b: PartialDate): number {
  return a < b ? 1 : a > b ? -1 : 0;
}

/** The start of the day, as an instant in UTC: what a feed needs. */
export function startOfDay(date: FullDate): Date {
  return new Date(`${date}T00:00:00Z`);
}

/** How many days it is from one day to another; below zero if that one is past. */
export function daysUntil(date: FullDate, today: FullDate): number {
  return (startOfDay(date).getTime() - startOfDay(today).getTime()) / 86_400_000;
}

/** Marks a schema's findings as ones about a date. */
const code = 'invalid-date';

/** Says of a date in words how it is written in digits, if that is what is wanted. */
function notA(what: string, isWanted: (date: string) => boolean) {
  return ({ input }: { readonly input?: unknown }): string => {
    const date = typeof input === 'string' ? dateInWords(input) : undefined;
    return `is no ${what}${date !== undefined && isWanted(date) ? `, but ${date} is` : ''}`;
  };
}

/** YAML reads `2024` as a number; it is a year all the same. */
const dateText = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value),
  z.string({ error: (issue) => (issue.input === undefined ? undefined : 'is no date') }),
);

export const partialDate = dateText
  .refine(isPartialDate, { error: notA('date', isPartialDate), params: { code } })
  .transform((text) => text as PartialDate)
  .describe('Write 2024, 2024-01 or 2024-01-15.');

export const fullDate = dateText
  .refine(isFullDate, {
    error: notA('date with year, month and day', isFullDate),
    params: { code },
  })
  .transform((text) => text as FullDate)
  .describe('Write a whole date, like 2024-01-15.');
