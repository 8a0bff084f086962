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
  const ended = await Promise.allSettled(
    Array.from({ length: Math.min(limit, things.length) }, async () => {
      for (const [index, thing] of waiting) results[index] = await work(thing);
    }),
  );
  for (const worker of ended) if (worker.status === 'rejected') throw worker.reason;
  return results;
}
