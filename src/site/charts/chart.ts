/** What a chart shows, whatever it is drawn as and wherever its numbers come from. */

export const chartKinds = ['bars', 'grouped bars', 'stacked bars', 'lines'] as const;

export type ChartKind = (typeof chartKinds)[number];

export interface ChartCell {
  readonly value: number;
  /** How it is written. */
  readonly shown: string;
}

export interface ChartRow {
  readonly label: string;
  /** One for each series. */
  readonly cells: readonly ChartCell[];
}

export interface Chart {
  readonly kind: ChartKind;
  readonly title: string;
  /** For people who cannot see it. */
  readonly description: string;
  /** What the rows are: the head of the table’s first column. */
  readonly category: string;
  /** What the numbers of all series are, if it has to be said. */
  readonly value?: string | undefined;
  /** The heads of the other columns. */
  readonly series: readonly string[];
  readonly rows: readonly ChartRow[];
}

/**
 * `12,345.60`: with all decimals that were written, as 9.0 says more than 9.
 *
 * @param written the number in the words of its source
 */
export function shownNumber(value: number, written = ''): string {
  const [, decimals = ''] = /\.(\d+)$/.exec(written) ?? [];
  return value.toLocaleString('en-GB', {
    minimumFractionDigits: Math.min(decimals.length, 10),
    maximumFractionDigits: 10,
  });
}

export function cellOf(value: number, shown = shownNumber(value)): ChartCell {
  return { value, shown };
}
