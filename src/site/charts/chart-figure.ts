/** A chart as a figure: its caption, the picture with its description, and the numbers for everybody. */
import { html, type Markup, raw } from '../html.ts';
import type { Chart } from './chart.ts';
import { drawBars } from './draw-bars.ts';
import { drawLines } from './draw-lines.ts';
import { asPicture } from './drawing.ts';

/** @param id of the caption, which names the figure; those of its parts start with it */
export function chartFigure(chart: Chart, id: string): Markup {
  const drawn = chart.kind === 'lines' ? drawLines(chart) : drawBars(chart);
  return html`<figure class="chart" aria-labelledby="${id}">
<figcaption id="${id}">${chart.title}</figcaption>
${raw(asPicture(drawn, chart, id))}
${numbers(chart)}
</figure>
`;
}

/** In a feed, whose readers know none of our styles: what the picture shows in words, and the numbers. */
export function chartInWords(chart: Chart): Markup {
  return html`<p><strong>${chart.title}</strong></p>
<p>${chart.description}</p>
${numbers(chart)}
`;
}

function numbers({ title, category, value, series, rows }: Chart): Markup {
  const what = value === undefined ? '' : ` (${value})`;
  const table = html`<table>
<caption class="visually-hidden">${title}: the numbers${what}</caption>
<thead><tr><th scope="col">${category}</th>${series.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>
${rows.map(
  ({
    label,
    cells,
  }) => html`<tr><th scope="row">${label}</th>${cells.map(({ shown }) => html`<td>${shown}</td>`)}</tr>
`,
)}</tbody>
</table>`;
  if (series.length === 1) return table;
  // A frame that scrolls must be reachable by keyboard and have a name (WCAG 2.1.1, 4.1.2).
  return html`<section class="table-frame" tabindex="0" aria-label="${title}: the numbers">${table}</section>`;
}
