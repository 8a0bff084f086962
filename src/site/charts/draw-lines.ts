/** Draws lines over time: each with a stroke and points of its own, and its name where it ends. */
import * as Plot from '@observablehq/plot';
import { type Chart, shownNumber } from './chart.ts';
import { drawingWidth, emptyDocument, widthOf } from './drawing.ts';
import { spreadOut, wrapped } from './line-names.ts';
import { timesOf } from './times.ts';

const height = 276;
const lineHeight = 18;

/** What tells the lines apart where nobody sees colours. */
const strokes = [undefined, '7 5', '2 4', '12 4 2 4'];
const symbols = ['circle', 'square', 'triangle', 'diamond'] as const;

interface Point {
  readonly time: number;
  readonly value: number;
}

export function drawLines(chart: Chart): Element {
  const { series, rows } = chart;
  const labels = rows.map(({ label }) => label);
  const times = timesOf(labels) ?? labels.map((_, index) => index);
  const [first = 0, last = 1] = [times[0], times.at(-1)];
  const values = rows.flatMap(({ cells }) => cells.map(({ value }) => value));
  const marginTop = chart.value === undefined ? 14 : 36;
  const marginBottom = 36;
  // From nothing on, so that a small change does not look like a large one.
  const y = Plot.scale({
    y: {
      type: 'linear',
      domain: [Math.min(0, ...values), Math.max(0, ...values) || 1],
      range: [height - marginBottom, marginTop],
      nice: 4,
    },
  });
  const ticks = ticksOf(y.domain as number[]);
  const names = series.map((name) => wrapped(name));
  const marginLeft = Math.max(...ticks.map((tick) => widthOf(shownNumber(tick)))) + 12;
  const marginRight = Math.max(...names.flat().map(widthOf)) + 16;
  const lines = series.map((_, index) =>
    rows.map(
      ({ cells }, row): Point => ({ time: times[row] ?? 0, value: cells[index]?.value ?? 0 }),
    ),
  );
  const ends = spreadOut(
    lines.map((points, index) => ({
      at: y.apply(points.at(-1)?.value),
      height: (names[index]?.length ?? 1) * lineHeight + 6,
    })),
    { from: 4, to: height - marginBottom },
  );
  const width = drawingWidth - marginLeft - marginRight;
  const shownLabels = labelsWithRoom(labels, times, width / (last - first || 1));
  return Plot.plot({
    document: emptyDocument(),
    width: drawingWidth,
    height,
    marginTop,
    marginBottom,
    marginLeft,
    marginRight,
    x: { type: 'linear', axis: null, domain: [first, last] },
    y: { ...y, axis: null } as Plot.ScaleOptions,
    marks: [
      Plot.ruleY(ticks, { className: 'grid' }),
      Plot.ruleY([0], { className: 'axis' }),
      Plot.text(ticks, {
        text: (tick: number) => shownNumber(tick),
        y: (tick: number) => tick,
        frameAnchor: 'left',
        textAnchor: 'end',
        dx: -8,
      }),
      Plot.text(shownLabels, {
        text: 'label',
        x: 'time',
        frameAnchor: 'bottom',
        lineAnchor: 'top',
        dy: 14,
      }),
      ...(chart.value === undefined
        ? []
        : [
            Plot.text([chart.value], {
              frameAnchor: 'top-left',
              textAnchor: 'start',
              lineAnchor: 'bottom',
              dx: -marginLeft,
              dy: -16,
            }),
          ]),
      ...lines.flatMap((points, index) => [
        Plot.line(points, {
          x: 'time',
          y: 'value',
          className: `line-${index + 1}`,
          ...(strokes[index] && { strokeDasharray: strokes[index] }),
        }),
        Plot.dot(points, {
          x: 'time',
          y: 'value',
          r: 4.5,
          symbol: symbols[index] ?? 'circle',
          className: `points-${index + 1}`,
        }),
        Plot.text([points.at(-1)], {
          text: () => (names[index] ?? []).join('\n'),
          x: 'time',
          y: () => y.invert?.(ends[index]),
          textAnchor: 'start',
          lineHeight: lineHeight / 15,
          dx: 12,
        }),
      ]),
    ],
  });
}

/** Four or five, evenly, from the end of the scale that is nearer to nothing. */
function ticksOf([low = 0, high = 1]: readonly number[]): number[] {
  const rough = (high - low) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((part) => part * power >= rough * 0.99) ?? 10) * power;
  const count = Math.floor((high - low) / step + 0.01);
  return Array.from({ length: count + 1 }, (_, index) => low + index * step);
}

/** Those that do not touch each other: from the last on, as that is what readers look for. */
function labelsWithRoom(
  labels: readonly string[],
  times: readonly number[],
  unit: number,
): { readonly label: string; readonly time: number }[] {
  const placed: { label: string; time: number; left: number }[] = [];
  for (const [index, label] of [...labels.entries()].toReversed()) {
    const time = times[index] ?? 0;
    const half = widthOf(label) / 2 + 4;
    const next = placed.at(-1)?.left ?? Number.POSITIVE_INFINITY;
    if (time * unit + half <= next) placed.push({ label, time, left: time * unit - half });
  }
  return placed;
}
