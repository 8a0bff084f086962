/** Ratios: how they are measured, and how they are said. */

/** What something costs, as multiples of something else, measured more than once. */
export interface Ratio {
  /** "what is measured : what it is compared with". */
  readonly name: string;
  readonly values: readonly number[];
  /** What has been promised, if anything: of times for their median, of sizes for each. */
  readonly limit?: { readonly of: 'median' | 'each'; readonly most: number };
}

const rounds = 5;

/** Times two ways to do the same, in turn, since machines are not always as busy. */
export async function timeInTurn(
  ours: () => Promise<unknown>,
  bare: () => Promise<unknown>,
): Promise<number[]> {
  // Once uncounted: the browser is unpacked and the code is warm.
  await ours();
  await bare();
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const [our, other] = [await timeOf(ours), await timeOf(bare)];
    ratios.push(our / other);
  }
  return ratios;
}

export function ratioToText({ name, values, limit }: Ratio): string {
  const [least, middle, most] = [Math.min(...values), median(values), Math.max(...values)];
  const range = `${least.toFixed(2)} to ${most.toFixed(2)}, ${values.length} times`;
  return `${name}: ${middle.toFixed(2)} (${range}${limit ? `; ${verdict(values, limit)}` : ''})`;
}

function verdict(values: readonly number[], { of, most }: NonNullable<Ratio['limit']>): string {
  const judged = of === 'median' ? median(values) : Math.max(...values);
  return judged <= most ? `within ${most}` : `MORE than ${most}`;
}

/** A single one takes some ten ms, which is what a machine may do something else in. */
export async function repeat(work: () => Promise<unknown>): Promise<void> {
  for (let time = 0; time < 20; time++) await work();
}

/** In ms. */
async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
