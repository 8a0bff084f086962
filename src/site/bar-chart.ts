/** Draws a bar chart as SVG that takes its colours and type from the page. */
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

interface BarChart {
  readonly description: string;
  readonly data: readonly {
    readonly label: string;
    readonly value: number;
    readonly shown?: string | undefined;
  }[];
}

/** In CSS px; the page scales it to its measure. */
const size = { width: 400, bar: 44, frame: 20 };

/** A horizontal bar for each value, labelled directly, without axes to read values off. */
export function barChart({ description, data }: BarChart): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const labels = data.map(({ label }) => label);
  const svg = Plot.plot({
    document,
    width: size.width,
    height: data.length * size.bar + size.frame,
    marginTop: size.frame / 2,
    marginBottom: size.frame / 2,
    marginLeft: 12 + 8 * Math.max(...labels.map((label) => label.length)),
    marginRight: 112,
    // Where all are nothing, a bar would be as long as the chart.
    x: { axis: null, domain: [0, Math.max(...data.map(({ value }) => value)) || 1] },
    y: { label: null, domain: labels, padding: 0.3, tickSize: 0 },
    marks: [
      Plot.barX(data, { x: 'value', y: 'label', className: 'bars' }),
      Plot.ruleX([0]),
      Plot.text(data, {
        x: 'value',
        y: 'label',
        text: (datum: BarChart['data'][number]) => datum.shown ?? String(datum.value),
        textAnchor: 'start',
        dx: 8,
      }),
    ],
  });
  // The style element only serves pages without a style sheet, and a strict CSP refuses it.
  svg.querySelector('style')?.remove();
  svg.removeAttribute('style');
  svg.removeAttribute('font-family');
  // A picture is one thing with one text; its parts are not read out (ARIA in HTML, role=img).
  for (const part of svg.querySelectorAll('[aria-label],[aria-hidden]')) {
    part.removeAttribute('aria-label');
    part.removeAttribute('aria-hidden');
  }
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', description);
  svg.setAttribute('class', 'bar-chart');
  return svg.outerHTML;
}
