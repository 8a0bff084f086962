/** The pages of a pamphlet on its sheet: picture, list, and what is asked of each. */
import { html, type Markup } from '../../site/html.ts';
import { blockList } from './block-list.ts';
import { conditionsShown } from './conditions.ts';
import type { Question } from './ledger.ts';
import { pageDrawing } from './page-drawing.ts';
import type { Sheet, SheetPage } from './sheet.ts';
import { about, yesNoNote } from './ticks.ts';

export function pageSections({ pages, language, ledger }: Sheet): Markup {
  const questions = ledger.questions.filter(({ kind }) => kind === 'page');
  return html`${pages.map((page) => pageSection(page, language, questions))}`;
}

function pageSection(page: SheetPage, language: string, questions: readonly Question[]): Markup {
  const id = `page-${page.number}`;
  const asked = questions.map((question, index) =>
    yesNoNote(`${id}-${index + 1}`, html`${question.text} ${conditionsShown(question)}`),
  );
  return html`<section class="page" aria-labelledby="${id}">
<h3 id="${id}">Page ${page.number}</h3>
<div class="reading">
${pageDrawing(page)}
${page.blocks.length > 0 ? blockList(page.blocks, language) : html`<p>Nothing is read on this page.</p>`}
</div>
${about(html`Your answers for page ${page.number}`, html`${asked}`)}</section>
`;
}
