/** Times several ways to do the same in turn, since a machine is not always equally busy. */

type Way = () => Promise<unknown>;

/** @returns for each way, the seconds that it took in each round */
export async function timeInTurn(ways: readonly Way[], rounds: number): Promise<number[][]> {
  const times = ways.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, way] of ways.entries()) times[index]?.push(await timeOf(way));
  }
  return times;
}

/** What the first took, round by round, as multiples of what the second did. */
export function ratiosOf(first: readonly number[] = [], second: readonly number[] = []): number[] {
  return first.map((seconds, round) => seconds / (second[round] ?? Number.NaN));
}

/**
 * Ratios of two steps that take some ten ms each, in which a machine may do something else: so each is done
 * often, and once uncounted, so that the code is warm.
 */
export async function ratiosOfSteps(first: Way, second: Way, rounds: number): Promise<number[]> {
  await first();
  await second();
  const [firsts, seconds] = await timeInTurn([repeated(first), repeated(second)], rounds);
  return ratiosOf(firsts, seconds);
}

function repeated(step: Way): Way {
  return async () => {
    for (let time = 0; time < 20; time++) await step();
  };
}

/** In seconds. */
async function timeOf(way: Way): Promise<number> {
  const start = performance.now();
  await way();
  return (performance.now() - start) / 1000;
}
