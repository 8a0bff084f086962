/** What all drawings of charts share: their measures, and what makes one picture of their parts. */
import { parseHTML } from 'linkedom';
import type { Chart, ChartKind } from './chart.ts';

/**
 * In units of the drawing, which the page scales to its measure: 400 of them are as wide as the text of a
 * pamphlet, so that letters of 15 are there of 12 pt, and of 18 in large print.
 */
export const drawingWidth = 400;

/** A drawing that is higher does not fit on a page beside its title. */
export const tallest = 500;

/** About as wide as the words are set: most letters of the typeface are half as wide as they are high. */
export function widthOf(words: string): number {
  return 8.2 * [...words].length;
}

/** To draw in without a browser. */
export function emptyDocument(): Document {
  return parseHTML('<!doctype html><html><body></body></html>').document;
}

const kindNames: Readonly<Record<ChartKind, string>> = {
  bars: 'Bar chart',
  'grouped bars': 'Grouped bar chart',
  'stacked bars': 'Stacked bar chart',
  lines: 'Line chart',
};

/**
 * One picture with one text, of which no part is read out (ARIA in HTML, role=img), and which takes its
 * type and colours from the page alone.
 *
 * @param id stands before those of title and description
 */
export function asPicture(
  svg: Element,
  { kind, title, description }: Pick<Chart, 'kind' | 'title' | 'description'>,
  id: string,
): string {
  // The style element only serves pages without a style sheet, and a strict CSP refuses it.
  svg.querySelector('style')?.remove();
  for (const name of ['style', 'font-family', 'font-size']) svg.removeAttribute(name);
  for (const part of svg.querySelectorAll('[aria-label],[aria-hidden],[aria-description]')) {
    for (const name of ['aria-label', 'aria-hidden', 'aria-description'])
      part.removeAttribute(name);
  }
  const words = { title: `${kindNames[kind]}: ${title}.`, desc: description };
  const named = Object.entries(words).map(([tag, text]) => {
    const element = svg.ownerDocument.createElementNS('http://www.w3.org/2000/svg', tag);
    element.setAttribute('id', `${id}-${tag}`);
    element.textContent = text;
    return element;
  });
  svg.prepend(...named);
  svg.setAttribute('role', 'img');
  // A description that is part of the name as well is read twice.
  svg.setAttribute('aria-labelledby', `${id}-title`);
  svg.setAttribute('aria-describedby', `${id}-desc`);
  svg.setAttribute('class', 'chart-drawing');
  return svg.outerHTML;
}
