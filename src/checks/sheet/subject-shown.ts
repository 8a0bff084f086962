/** How a sheet shows what it asks about: by its words, where it stands, and pictures as they are seen. */
import { html, type Markup } from '../../site/html.ts';
import { blockId } from './block-list.ts';
import type { Sheet } from './sheet.ts';
import { isSeen, languageName, type Subject } from './subjects.ts';

export interface Shown {
  readonly legend: Markup;
  /** What stands below it, if anything. */
  readonly more?: Markup | undefined;
}

/** What stands in one block. */
export function subjectShown(subject: Subject, sheet: Sheet): Shown {
  const { kind, block, what, words, language } = subject;
  const place = html`<a href="#${blockId(block)}">${block}</a>`;
  const quoted = html`<span class="quoted">“<span lang="${language}" dir="auto">${words}</span>”</span>`;
  if (kind === 'table') return { legend: html`${place} Table with ${words}` };
  if (!isSeen(kind)) return { legend: html`${place} ${what && html`${what}: `}${quoted}` };
  return { legend: html`${place} The words are ${quoted}`, more: pictureShown(subject, sheet) };
}

/** The title, the language and the typefaces. */
export function wholeShown({ title, language, typefaces }: Sheet): Shown {
  return {
    legend: html`<span class="quoted" lang="${language}" dir="auto">${title}</span>`,
    more: html`<p>Its language is ${languageName(language)}. Its typefaces are ${typefaces.join(', ')}.</p>
`,
  };
}

/** A picture in the size in which it is painted. */
function pictureShown({ block }: Subject, { pictures }: Sheet): Markup | undefined {
  const picture = pictures.get(block);
  if (!picture) return undefined;
  const { page, box, source } = picture;
  const [width, height] = [box.right - box.left, box.bottom - box.top].map((pt) =>
    Math.max(1, Math.round((pt * 96) / 72)),
  );
  return html`<img class="painted" src="${source}" width="${width}" height="${height}" alt="${block}, as it is seen on page ${page}">
`;
}
