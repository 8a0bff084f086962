/** The blocks of a page as a list: their numbers, what they are, and what is said of them. */
import { html, type Markup, raw } from '../../site/html.ts';
import type { Passage } from '../parity/outline.ts';
import type { Block, Said } from './block.ts';
import { openingOf } from './block-roles.ts';
import type { PlacedBlock } from './sheet.ts';
import { languageName } from './subjects.ts';

/** How much of a text is shown, in characters: enough to find it on the page. */
const firstWords = 90;

/** @param language that of the pamphlet (BCP 47): only others are named */
export function blockList(blocks: readonly PlacedBlock[], language: string): Markup {
  return html`<ul class="blocks">
${blocks.map((placed) =>
  placed.isFirst ? blockItem(placed.block, language) : partItem(placed.block),
)}</ul>`;
}

/** The id of a block's place in its list. */
export function blockId(number: number): string {
  return `block-${number}`;
}

function partItem({ number, page }: Block): Markup {
  return html`<li><p><span class="number">${number}</span> <span class="what">part of the block that begins on page ${page}</span></p></li>
`;
}

function blockItem(block: Block, language: string): Markup {
  const { number, role, begins, said, passages } = block;
  const own = said[0]?.language ?? language;
  const named = own === language ? role : `${role} in ${languageName(own)}`;
  const what = [...begins.map(openingOf), named].join(', ');
  const asides = new Set(passages.flatMap((passage) => aside(passage, block).map(String)));
  return html`<li><p id="${blockId(number)}"><span class="number">${number}</span> <span class="what">${what}:</span> ${wordsShown(block)}</p>
${[...asides].map(
  (words) => html`<p>${raw(words)}</p>
`,
)}</li>
`;
}

function wordsShown({ role, said }: Block): Markup {
  const isRow = role.startsWith('row');
  const isWhole = isRow || role.startsWith('heading');
  const shown = said.filter(({ kind, text }) => kind !== 'label' || /[\p{L}\p{N}]/u.test(text));
  return html`${shown.map((part, index) => {
    const before = shown[index - 1];
    const afterTerm = before?.kind === 'label' && /\p{L}$|\p{N}$/u.test(before.text);
    const between = isRow ? ' · ' : afterTerm ? ': ' : ' ';
    return html`${before && between}${partShown(part, isWhole)}`;
  })}`;
}

function partShown({ kind, text, language }: Said, isWhole: boolean): Markup {
  if (text === '') return html`<span class="empty">empty</span>`;
  const words = isWhole || kind === 'alternative' ? text : clipped(text);
  const shown = html`<span lang="${language}" dir="auto">${words}</span>`;
  if (kind === 'header') return html`<strong>${shown}</strong>`;
  return kind === 'alternative' ? html`“${shown}”` : shown;
}

/** What is said beside the words: where links lead, other languages, what abbreviations stand for. */
function aside({ role, text, facts, landing, language }: Passage, { said }: Block): Markup[] {
  if (role === 'link') {
    const { target = 'nowhere' } = facts;
    const isAddress = target.replace(/^[a-z]+:(?:\/\/)?/, '') === text;
    const isAll = said.every((part) => part.kind === 'label' || part.text === text);
    const where = landing?.page ? `page ${landing.page}` : target;
    const isNamed = text !== '' && !isAddress && !isAll;
    return [html`link${isNamed && html` “${clipped(text)}”`} to ${where}`];
  }
  if (role === 'inline formula') return [html`formula “${text}”`];
  if (role === 'abbreviation') return [html`“${text}” stands for ${facts.expansion}`];
  if (role !== 'passage' || language === undefined) return [];
  return [
    html`in ${languageName(language)}: <span lang="${language}" dir="auto">${clipped(text)}</span>`,
  ];
}

function clipped(text: string): string {
  if (text.length <= firstWords) return text;
  const space = text.lastIndexOf(' ', firstWords);
  return `${text.slice(0, space > 0 ? space : firstWords).trimEnd()} …`;
}
