/** A chart as a figure: its caption, the picture with its description, and the numbers for everybody. */
import { filledText } from '../../model/filled-text.ts';
import { english, type Strings } from '../../model/strings.ts';
import { closeFrame, openFrame } from '../frame.ts';
import { html, type Markup, raw } from '../html.ts';
import type { Chart } from './chart.ts';
import { drawBars } from './draw-bars.ts';
import { drawLines } from './draw-lines.ts';
import { asPicture } from './drawing.ts';

/** @param id of the caption, which names the figure; those of its parts start with it */
export function chartFigure(chart: Chart, id: string, strings: Strings = english): Markup {
  const drawn = chart.kind === 'lines' ? drawLines(chart) : drawBars(chart);
  return html`<figure class="chart" aria-labelledby="${id}">
<figcaption id="${id}">${chart.title}</figcaption>
${raw(asPicture(drawn, chart, id))}
${framedNumbers(chart, strings)}
</figure>
`;
}

/** In a feed, whose readers know none of our styles: what the picture shows in words, and the numbers. */
export function chartInWords(chart: Chart, strings: Strings = english): Markup {
  return html`<p><strong>${chart.title}</strong></p>
<p>${chart.description}</p>
${numbers(chart, strings)}
`;
}

function framedNumbers(chart: Chart, strings: Strings): Markup {
  const table = numbers(chart, strings);
  // Two columns have room on any screen.
  if (chart.series.length === 1) return table;
  const name = filledText(strings.chartNumbers, { title: chart.title });
  return html`${openFrame('table', html`aria-label="${name}"`)}${table}${closeFrame}`;
}

function numbers({ title, category, value, series, rows }: Chart, strings: Strings): Markup {
  const what = value === undefined ? '' : ` (${value})`;
  return html`<table>
<caption class="visually-hidden">${filledText(strings.chartNumbers, { title })}${what}</caption>
<thead><tr><th scope="col">${category}</th>${series.map((one) => html`<th scope="col" class="align-right">${one}</th>`)}</tr></thead>
<tbody>
${rows.map(
  ({
    label,
    cells,
  }) => html`<tr><th scope="row">${label}</th>${cells.map(({ shown }) => html`<td class="align-right">${shown}</td>`)}</tr>
`,
)}</tbody>
</table>`;
}
