/** The day that stands for a paper, as a point in time. */

/** @param dated ISO 8601 day */
export function dayOf(dated: string): Date {
  return new Date(`${dated}T00:00:00Z`);
}
