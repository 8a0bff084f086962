/** Does the same with many things, a few at a time. */

/**
 * @returns what came of each, in the order of the things
 * @throws what the work throws first, once all that was under way has ended
 */
export async function inParallel<Thing, Result>(
  things: readonly Thing[],
  limit: number,
  work: (thing: Thing) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = things.entries();
  const causes: unknown[] = [];
  const workWaiting = async (): Promise<void> => {
    for (const [index, thing] of waiting) {
      try {
        results[index] = await work(thing);
      } catch (cause) {
        causes.push(cause);
      }
      if (causes.length > 0) return;
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, things.length) }, workWaiting));
  if (causes.length > 0) throw causes[0];
  return results;
}
