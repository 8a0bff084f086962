/** Reads the names of rows as times, so that a line leaves as much room between them as there was time. */

const year = /^(\d{4})(?:[/–]\d{2})?$/;
const month = /^(\d{4})-(0[1-9]|1[0-2])$/;
const day = /^\d{4}-(?:0[1-9]|1[0-2])-\d{2}$/;

/**
 * In years. All of them are years (`2024`, `2024/25`), months (`2024-01`) or days (`2024-01-15`), or there
 * are none: other names follow each other at the same distance.
 */
export function timesOf(labels: readonly string[]): number[] | undefined {
  const times = labels.map(timeOf);
  return times.every((time) => time !== undefined) ? times : undefined;
}

function timeOf(label: string): number | undefined {
  const [, inMonth, number] = month.exec(label) ?? [];
  if (inMonth !== undefined) return Number(inMonth) + (Number(number) - 1) / 12;
  const [, inYear] = year.exec(label) ?? [];
  if (inYear !== undefined) return Number(inYear);
  if (!day.test(label)) return undefined;
  const days = Date.parse(`${label}T00:00:00Z`) / 86_400_000;
  return Number.isNaN(days) ? undefined : 1970 + days / 365.2425;
}
