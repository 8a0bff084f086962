/** The day on which tests build, whatever the day is. */
import type { FullDate } from '../../src/model/partial-date.ts';

export const testDay = '2026-11-22' as FullDate;
