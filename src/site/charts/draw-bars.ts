/** Draws bars: one for each value, beside each other in groups, or end to end. */
import * as Plot from '@observablehq/plot';
import { type Bar, type BarRow, heightOf, layOutBars } from './bar-rows.ts';
import type { Chart } from './chart.ts';
import { drawingWidth, emptyDocument, widthOf } from './drawing.ts';
import { hatchingOf } from './hatching.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';
/** The width of the sample of a series’ pattern. */
const sample = 28;

/** What stands in a row, with the number of the row. */
type Placed<T> = T & { readonly row: number };

type Drawn = ReturnType<typeof Plot.plot>;

export function drawBars(chart: Chart): Element {
  const layout = layOutBars(chart);
  const { rows, padding, left, right } = layout;
  const placed = <T extends object>(pick: (row: BarRow) => readonly T[]): Placed<T>[] =>
    rows.flatMap((one, row) => pick(one).map((picked) => ({ ...picked, row })));
  const bars = placed<Bar>((row) => row.bars ?? []);
  const words = (pick: (row: BarRow) => string | undefined, options: Plot.TextOptions) =>
    Plot.text(
      placed((row) => [pick(row) ?? []].flat().map((text) => ({ text }))),
      { text: 'text', y: 'row', frameAnchor: 'left', textAnchor: 'start', ...options },
    );
  const longest = Math.max(...bars.map(({ to }) => to));
  const isStacked = chart.kind === 'stacked bars';
  // Where all are nothing, a bar would be as long as the chart.
  const domain: [number, number] = [0, longest || 1];
  const unit = (drawingWidth - left - right) / domain[1];
  const svg = Plot.plot({
    document: emptyDocument(),
    width: drawingWidth,
    height: heightOf(layout),
    marginTop: 10,
    marginBottom: 10,
    marginLeft: left,
    marginRight: right,
    x: { axis: null, domain },
    y: { axis: null, domain: rows.map((_, row) => row), padding },
    marks: [
      ...chart.series.map((_, series) =>
        Plot.barX(
          bars.filter((bar) => bar.series === series),
          { x1: 'from', x2: 'to', y: 'row', className: `series-${series + 1}` },
        ),
      ),
      Plot.tickX(isStacked ? [] : bars, { x: 0, y: 'row', className: 'axis' }),
      // Nearer to the bars below it than to those above.
      words(({ heading }) => heading, { dx: -left, dy: 3, className: 'headings' }),
      words(({ note }) => note, { dx: -left }),
      words(({ key }) => key?.name, { dx: sample + 8 - left }),
      words(({ name }) => name, { dx: -8, textAnchor: 'end' }),
      Plot.text(isStacked ? [] : bars, {
        text: 'shown',
        x: 'to',
        y: 'row',
        textAnchor: 'start',
        dx: 8,
      }),
      Plot.text(
        // What has no room beneath its part is in the table.
        placed<Bar>(({ parts = [] }) =>
          parts.filter(({ from, to, shown }) => widthOf(shown) <= (to - from) * unit),
        ),
        { text: 'shown', x: ({ from, to }: Bar) => (from + to) / 2, y: 'row' },
      ),
    ],
  });
  for (const { series, row } of placed(({ key }) => (key ? [key] : []))) {
    drawSample(svg, series, row);
  }
  hatch(svg, chart.series.length);
  return svg;
}

/** A short bar at the edge of the drawing, before the name of the series. */
function drawSample(svg: Drawn, series: number, row: number): void {
  const scale = svg.scale('y');
  const group = svg.querySelector(`.series-${series + 1}`);
  const rect = svg.ownerDocument.createElementNS(svgNamespace, 'rect');
  const area = { x: 1, y: scale?.apply(row), width: sample, height: scale?.bandwidth ?? 0 };
  for (const [name, value] of Object.entries(area)) rect.setAttribute(name, String(value));
  group?.append(rect);
}

/** Lays over each bar the lines of its series. */
function hatch(svg: Drawn, count: number): void {
  for (let series = 0; series < count; series++) {
    for (const rect of svg.querySelectorAll(`.series-${series + 1} rect`)) {
      const [x = 0, y = 0, width = 0, height = 0] = ['x', 'y', 'width', 'height'].map((name) =>
        Number(rect.getAttribute(name)),
      );
      const lines = hatchingOf(series, { x, y, width, height });
      if (lines === undefined) continue;
      const path = svg.ownerDocument.createElementNS(svgNamespace, 'path');
      path.setAttribute('d', lines);
      rect.after(path);
    }
  }
}
