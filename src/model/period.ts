/** The period of a statement: two years in a row, like 2024/25. */
import { z } from 'zod';

export function isPeriod(text: string): boolean {
  return /^\d{4}\/\d{2}$/.test(text) && text === periodFrom(startYear(text));
}

/** The year in which a period starts. Periods of four-digit years sort as texts, too. */
export function startYear(period: string): number {
  return Number(period.slice(0, 4));
}

/** The period of a year later. */
export function nextPeriod(period: string): string {
  return periodFrom(startYear(period) + 1);
}

export const periodField = z
  .string()
  .refine(isPeriod, 'is no period')
  .describe('Write two years in a row, in quotation marks, like "2024/25".');

function periodFrom(year: number): string {
  const shown = (number: number, digits: number) => String(number).padStart(digits, '0');
  return `${shown(year, 4)}/${shown((year + 1) % 100, 2)}`;
}
