/** Reads dates as people write them in English, to say how they are written in digits. */

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/**
 * `2024-01` for "Jan 2024", `2024-01-15` for "15th January 2024" or "January 15, 2024". The calendar may
 * not have that day. Nothing for any other text: in 3/4/2024, either may be the month.
 */
export function dateInWords(text: string): string | undefined {
  const match =
    /^(?:(?<first>\d{1,2})(?:st|nd|rd|th)? )?(?<name>[a-z]{3,})\.?(?: (?<last>\d{1,2})(?:st|nd|rd|th)?)?,? (?<year>\d{4})$/i.exec(
      text.trim(),
    );
  const { first, name = '', last, year } = match?.groups ?? {};
  const month = months.findIndex((full) => full.startsWith(name.toLowerCase())) + 1;
  if (year === undefined || month === 0 || (first && last)) return undefined;
  const day = first ?? last;
  const parts = [year, String(month), ...(day === undefined ? [] : [day])];
  return parts.map((part) => part.padStart(2, '0')).join('-');
}
