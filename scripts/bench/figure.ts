/** A figure: what was measured, each time that it was, and what has been promised of it. */
import { z } from 'zod';

/** Of times, the median keeps the promise; of sizes, each does. What others cost is at least something. */
const limitSchema = z.union([
  z.strictObject({ of: z.enum(['median', 'each']), most: z.number() }),
  z.strictObject({ of: z.literal('median'), least: z.number() }),
]);

export const figureSchema = z.strictObject({
  /** What is measured: "WeasyPrint", "A5 pamphlets". */
  name: z.string(),
  /** What the values are: "times bare page.pdf", "s", "MB", "kB a page". */
  unit: z.string(),
  /** At how many papers, where it is measured at several sizes. */
  papers: z.number().optional(),
  /** One for each round. */
  values: z.array(z.number()).min(1),
  limit: limitSchema.optional(),
});

export type Figure = z.output<typeof figureSchema>;

const numbers = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 });

/** Three digits: more would be noise. */
export function shownValue(value: number): string {
  return numbers.format(value);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.slice((sorted.length - 1) >> 1, (sorted.length >> 1) + 1);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}

/** `1.21 (1.18 to 1.3)`; a single value stands alone. */
export function shownValues(values: readonly number[]): string {
  const middle = shownValue(median(values));
  if (values.length === 1) return middle;
  return `${middle} (${shownValue(Math.min(...values))} to ${shownValue(Math.max(...values))})`;
}

/** Whether the promise is kept, in words; nothing where there is none. */
export function verdictOn({ values, limit }: Figure): string | undefined {
  if (!limit) return undefined;
  const said = (isKept: boolean) => (isKept ? 'kept' : 'NOT kept');
  const judged = limit.of === 'median' ? median(values) : Math.max(...values);
  if ('least' in limit) {
    return `at least ${shownValue(limit.least)}: ${said(judged >= limit.least)}`;
  }
  return `at most ${shownValue(limit.most)}: ${said(judged <= limit.most)}`;
}

/** As a line for the terminal. */
export function figureToText(figure: Figure): string {
  const { name, unit, papers, values } = figure;
  const size = papers === undefined ? '' : `, ${shownValue(papers)} papers`;
  const verdict = verdictOn(figure);
  return `${name}${size}: ${shownValues(values)} ${unit}, ${values.length} ${values.length === 1 ? 'value' : 'values'}${verdict ? `; ${verdict}` : ''}`;
}
