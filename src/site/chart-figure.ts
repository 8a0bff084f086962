/** A bar chart as a figure: its caption, the picture with its description, and the numbers for everybody. */
import { barChart } from './bar-chart.ts';
import { html, type Markup, raw } from './html.ts';

export interface Chart {
  readonly title: string;
  /** For people who cannot see it. */
  readonly description: string;
  /** Headings of the table's two columns. */
  readonly category: string;
  readonly value: string;
  readonly data: readonly {
    readonly label: string;
    readonly value: number;
    readonly shown?: string | undefined;
  }[];
}

/** @param id of the caption, which names the figure */
export function chartFigure(chart: Chart, id: string): Markup {
  return html`<figure class="chart" aria-labelledby="${id}">
<figcaption id="${id}">${chart.title}</figcaption>
${raw(barChart(chart))}
<table>
<caption class="visually-hidden">${chart.title}: the numbers</caption>
<thead><tr><th scope="col">${chart.category}</th><th scope="col">${chart.value}</th></tr></thead>
<tbody>
${chart.data.map(
  ({ label, value, shown }) => html`<tr><th scope="row">${label}</th><td>${shown ?? value}</td></tr>
`,
)}</tbody>
</table>
</figure>
`;
}
