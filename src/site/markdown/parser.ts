/** The Markdown that editors write: CommonMark with tables, notes, callouts, charts, formulas and a few more. */
import { abbr } from '@mdit/plugin-abbr';
import { dl } from '@mdit/plugin-dl';
import { footnote } from '@mdit/plugin-footnote';
import MarkdownIt from 'markdown-it';
import bracketedSpans from 'markdown-it-bracketed-spans';
import { alternatives } from './alternatives.ts';
import { attributes } from './attributes.ts';
import { callouts } from './callouts.ts';
import { charts } from './charts.ts';
import { figures } from './figures.ts';
import { filledPlaces } from './filled-places.ts';
import { formulas } from './formulas.ts';
import { headings } from './headings.ts';
import { linkNumbers } from './link-numbers.ts';
import { listDigits } from './list-digits.ts';
import { notes } from './notes.ts';
import { pictures } from './pictures.ts';
import { quotations } from './quotations.ts';
import { referenceMarks } from './reference-marks.ts';
import { tables } from './tables.ts';

/**
 * One parser serves all pages; what differs from page to page stands in `env`.
 * Raw HTML is recognised, so that it can be refused with its place; where it is not looked
 * for, it is shown as the text that it is.
 */
export const markdown = new MarkdownIt({ html: true, typographer: true })
  .use(bracketedSpans)
  .use(attributes)
  .use(dl)
  .use(abbr)
  .use(footnote)
  .use(notes)
  .use(referenceMarks)
  .use(formulas)
  .use(headings)
  .use(figures)
  .use(quotations)
  .use(tables)
  .use(listDigits)
  .use(callouts)
  .use(filledPlaces)
  .use(charts)
  .use(pictures)
  .use(alternatives)
  .use(linkNumbers);

for (const rule of ['html_block', 'html_inline'] as const) {
  markdown.renderer.rules[rule] = (tokens, index) =>
    markdown.utils.escapeHtml(tokens[index]?.content ?? '');
}
