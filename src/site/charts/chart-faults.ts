/** Finds charts that could be drawn and could not be read: too many parts, too long words, a wrong kind. */
import { heightOf, layOutBars } from './bar-rows.ts';
import type { Chart } from './chart.ts';
import { drawingWidth, tallest, widthOf } from './drawing.ts';
import { timesOf } from './times.ts';

export interface ChartFault {
  /** Of the block, at which it is said. */
  readonly key: string;
  readonly fact: string;
  readonly hint: string;
}

/** So many patterns, strokes and points can be told apart in grey print. */
const mostSeries = 4;

/** How wide the longest word beside bars or lines may be, in units of the drawing. */
const widestName = drawingWidth * 0.6;

/** Likewise, of what stands behind a bar. */
const widestValue = drawingWidth * 0.85;

export function findChartFaults(chart: Chart): ChartFault[] {
  const { kind, series } = chart;
  if (series.length > mostSeries) {
    const fact = `The chart has ${series.length} series, and more than ${mostSeries} cannot be told apart.`;
    return [{ key: 'series', fact, hint: 'Make two charts of it, or a table.' }];
  }
  if (kind === 'bars' && series.length > 1) {
    const fact = `The chart has ${series.length} series, and bars of one kind show one.`;
    const hint =
      'Write kind: grouped bars, stacked bars or lines; or name one column with “series”.';
    return [{ key: 'kind', fact, hint }];
  }
  return kind === 'lines' ? lineFaults(chart) : barFaults(chart);
}

function lineFaults({ rows, series }: Chart): ChartFault[] {
  const times = timesOf(rows.map(({ label }) => label));
  const late = times?.findIndex((time, index) => time <= (times[index - 1] ?? -Infinity)) ?? -1;
  return [
    ...(rows.length < 2
      ? [
          {
            key: 'data',
            fact: 'A line goes from one row to another, and there is one alone.',
            hint: 'Write kind: bars.',
          },
        ]
      : []),
    ...(late < 0
      ? []
      : [
          {
            key: 'data',
            fact: `"${rows[late]?.label}" is not later than "${rows[late - 1]?.label}", above it.`,
            hint: 'Put the rows in the order of time.',
          },
        ]),
    ...tooLong(
      series.flatMap((name) => name.split(/\s+/)),
      widestName / 2,
      'series',
    ),
  ];
}

function barFaults(chart: Chart): ChartFault[] {
  const { rows, series, kind } = chart;
  const below = rows.filter(({ cells }) => cells.some(({ value }) => value < 0));
  if (below.length > 0) {
    const fact = `"${below[0]?.label}" has a number below zero, which no bar shows.`;
    return [{ key: 'data', fact, hint: 'Write kind: lines, or make a table of it.' }];
  }
  const height = heightOf(layOutBars(chart));
  return [
    ...tooLong(
      rows.map(({ label }) => label),
      drawingWidth,
      'data',
    ),
    ...tooLong(
      rows.flatMap(({ cells }) => cells.map(({ shown }) => shown)),
      widestValue,
      'data',
    ),
    ...(kind === 'grouped bars' ? tooLong(series, widestName, 'series') : []),
    ...(height > tallest
      ? [
          {
            key: 'data',
            fact: `With ${rows.length * series.length} bars, the chart would be higher than a page.`,
            hint: 'Make two charts of it, show years as lines, or write a table.',
          },
        ]
      : []),
  ];
}

function tooLong(words: readonly string[], widest: number, key: string): ChartFault[] {
  return words
    .filter((name) => widthOf(name) > widest)
    .map((name) => ({
      key,
      fact: `"${name}" is longer than there is room for in a chart.`,
      hint: 'Write it shorter, and say the rest in the text.',
    }));
}
