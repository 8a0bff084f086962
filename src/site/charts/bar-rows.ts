/** Lays bars out as rows of one height: names beside or above them, values where they end. */
import type { Chart } from './chart.ts';
import { drawingWidth, widthOf } from './drawing.ts';

export interface Bar {
  /** The number of its series, from 0. */
  readonly series: number;
  readonly from: number;
  readonly to: number;
  readonly shown: string;
}

export interface BarRow {
  /** From the edge of the drawing: of a group, and of all of them. */
  readonly heading?: string;
  readonly note?: string;
  /** A series whose pattern stands before its name. */
  readonly key?: { readonly series: number; readonly name: string };
  /** Up to where the bars start. */
  readonly name?: string;
  readonly bars?: readonly Bar[];
  /** The values of these parts stand in the middle of each. */
  readonly parts?: readonly Bar[];
}

export interface BarLayout {
  readonly rows: readonly BarRow[];
  /** The height of a row, and the part of it that stays free, in parts of it. */
  readonly step: number;
  readonly padding: number;
  /** Room for names, and for values. */
  readonly left: number;
  readonly right: number;
}

/** Bars with their names beside them, as long as those leave the bars half of the drawing. */
export function layOutBars(chart: Chart): BarLayout {
  const { kind, series, rows } = chart;
  const shown = rows.flatMap(({ cells }) => cells.map((cell) => cell.shown));
  const right = widestOf(shown) + 16;
  const dense = { step: 25, padding: 0.16 };
  const said: BarRow[] = chart.value === undefined ? [] : [{ note: chart.value }];
  if (kind === 'stacked bars') {
    const keys = series.map((name, index): BarRow => ({ key: { series: index, name } }));
    return { ...dense, rows: [...said, ...keys, ...rows.flatMap(stacked)], left: 1, right: 4 };
  }
  if (series.length > 1) {
    const grouped = rows.flatMap(({ label, cells }): BarRow[] => [
      { heading: label },
      ...cells.map(({ value, shown }, index) => ({
        name: series[index] ?? '',
        bars: [{ series: index, from: 0, to: value, shown }],
      })),
    ]);
    return { ...dense, rows: [...said, ...grouped], left: widestOf(series) + 12, right };
  }
  const bars = rows.map(({ label, cells }) => ({
    label,
    bars: cells.map(({ value, shown }) => ({ series: 0, from: 0, to: value, shown })),
  }));
  const left = widestOf(rows.map(({ label }) => label)) + 12;
  if (left + right > drawingWidth * 0.65) {
    const above = bars.flatMap(({ label, bars }): BarRow[] => [{ heading: label }, { bars }]);
    return { ...dense, rows: [...said, ...above], left: 1, right };
  }
  const beside = bars.map(({ label, bars }): BarRow => ({ name: label, bars }));
  const step = beside.length > 8 ? 28 : 44;
  return { rows: [...said, ...beside], step, padding: 0.3, left, right };
}

/** The parts of a row end to end, under its name and above their values. */
function stacked({ label, cells }: Chart['rows'][number]): BarRow[] {
  const parts = cells.map(({ value, shown }, series): Bar => {
    const from = cells.slice(0, series).reduce((sum, cell) => sum + cell.value, 0);
    return { series, from, to: from + value, shown };
  });
  return [{ heading: label }, { bars: parts }, { parts }];
}

function widestOf(words: readonly string[]): number {
  return Math.max(...words.map(widthOf));
}

/** Of a whole drawing. */
export function heightOf({ rows, step }: BarLayout): number {
  return rows.length * step + 20;
}
