/** Draws figures as bars: an SVG that stands alone, with its title and its words. */
import { type Chart, cellOf } from '../../src/site/charts/chart.ts';
import { drawBars } from '../../src/site/charts/draw-bars.ts';
import { asPicture } from '../../src/site/charts/drawing.ts';
import { median, shownValue } from './figure.ts';
import { blockInWords, type FigureBlock, figureAt } from './figure-blocks.ts';

/**
 * What the site's style sheet says of charts, for a picture that has none: letters, one ink, and series told
 * apart by their patterns.
 */
const style = `
.chart-drawing { background: #fff; font: 15px/1.2 "Atkinson Hyperlegible Next", "Segoe UI", "Helvetica Neue", Arial, sans-serif; }
.chart-drawing text { fill: #1a1a1a; }
.chart-drawing .headings { font-weight: 700; }
.chart-drawing [class^="series-"] { fill: #fff; stroke: #1f3a68; stroke-width: 1.5px; }
.chart-drawing .series-1 { fill: #1f3a68; }
.chart-drawing .axis { stroke: #1a1a1a; }
`;

/**
 * @param title of the group
 * @param id stands before those of the SVG
 * @returns nothing for what is no ratio, since bars of seconds or bytes say no more than their table, and for a
 *   single bar
 */
export function pictureOf(block: FigureBlock, title: string, id: string): string | undefined {
  if (!block.unit.startsWith('times ')) return undefined;
  const chart = chartOf(block, title);
  if (chart.rows.length * chart.series.length < 2) return undefined;
  const svg = drawBars(chart);
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return `${asPicture(svg, chart, id).replace('</svg>', `<style>${style}</style></svg>`)}\n`;
}

function chartOf(block: FigureBlock, title: string): Chart {
  const { unit, names, sizes } = block;
  const columns = sizes.length === 0 ? [undefined] : sizes;
  return {
    kind: sizes.length > 1 ? 'grouped bars' : 'bars',
    title: `${title}, ${unit}`,
    description: blockInWords(block),
    category: 'What',
    value: sizes.length === 1 ? `${unit}, ${shownSize(sizes[0])}` : unit,
    series: columns.map(shownSize),
    rows: names.map((label) => ({
      label,
      cells: columns.map((size) => {
        const figure = figureAt(block, label, size);
        if (!figure) return cellOf(0, 'not measured');
        const value = median(figure.values);
        return cellOf(value, shownValue(value));
      }),
    })),
  };
}

function shownSize(size: number | undefined): string {
  return size === undefined ? 'median' : `${shownValue(size)} papers`;
}
