/** How a sheet shows what it asks about: by its words, where it stands, and pictures as they are seen. */
import { html, type Markup } from '../../site/html.ts';
import { blockId } from './block-list.ts';
import { pictureId } from './page-drawing.ts';
import type { Sheet } from './sheet.ts';
import { languageName, type Subject } from './subjects.ts';

export interface Shown {
  readonly legend: Markup;
  /** What stands below it, if anything. */
  readonly more?: Markup | undefined;
}

/** What stands in one block. */
export function subjectShown({ kind, block, what, words, language }: Subject, sheet: Sheet): Shown {
  const place = html`<a href="#${blockId(block)}">${block}</a>`;
  const quoted = html`<span class="quoted">“<span lang="${language}" dir="auto">${words}</span>”</span>`;
  if (kind === 'table') return { legend: html`${place} Table with ${words}` };
  if (kind !== 'picture') return { legend: html`${place} ${what && html`${what}: `}${quoted}` };
  return { legend: html`${place} The words are ${quoted}`, more: cropOf(block, sheet) };
}

/** The title, the language and the typefaces. */
export function wholeShown({ title, language, typefaces }: Sheet): Shown {
  return {
    legend: html`<span class="quoted" lang="${language}" dir="auto">${title}</span>`,
    more: html`<p>Its language is ${languageName(language)}. Its typefaces are ${typefaces.join(', ')}.</p>
`,
  };
}

/** The part of a page on which a block is painted, in its own size. */
function cropOf(number: number, { pages }: Sheet): Markup | undefined {
  for (const page of pages) {
    const box = page.blocks.find(({ block }) => block.number === number)?.box;
    if (!box) continue;
    const { left, top, right, bottom } = box;
    const [width, height] = [right - left, bottom - top].map((length) => length.toFixed(2));
    const view = `${left.toFixed(2)} ${top.toFixed(2)} ${width} ${height}`;
    return html`<svg class="crop" viewBox="${view}" width="${width}pt" height="${height}pt" role="img" aria-label="${number}, as it is seen on page ${page.number}"><use href="#${pictureId(page)}"/></svg>
`;
  }
  return undefined;
}
