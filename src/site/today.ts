/** The day of the build: the one place that asks the clock, or SOURCE_DATE_EPOCH in its stead. */
import type { FullDate } from '../model/partial-date.ts';

/**
 * The day in UTC. SOURCE_DATE_EPOCH, in seconds since 1970, takes the clock's place, so that a build
 * can be made again on another day (reproducible-builds.org, SOURCE_DATE_EPOCH 1.1).
 *
 * @throws Error if SOURCE_DATE_EPOCH is set to anything else
 */
export function today(epoch = process.env.SOURCE_DATE_EPOCH): FullDate {
  if (epoch === undefined || epoch === '') return dayOf(Date.now());
  if (/^\d{1,11}$/.test(epoch)) return dayOf(Number(epoch) * 1000);
  throw new Error(`SOURCE_DATE_EPOCH is a number of seconds since 1970, not "${epoch}".`);
}

/** @param instant in ms since 1970 */
function dayOf(instant: number): FullDate {
  return new Date(instant).toISOString().slice(0, 10) as FullDate;
}
