/** Gives every heading an id that links can name, and lists the headings for the contents. */
import slugify from '@sindresorhus/slugify';
import type MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import type { MarkdownEnv } from './env.ts';
import { formulaAttribute } from './formulas.ts';
import { reservedIds, reservedPattern } from './reserved-ids.ts';

export function headings(markdown: MarkdownIt): void {
  markdown.core.ruler.push('headings', (state) => {
    const env = state.env as MarkdownEnv;
    const taken = new Set<string>(reservedIds);
    state.tokens.forEach((token, index) => {
      if (token.type !== 'heading_open') return;
      const text = plainText(state.tokens[index + 1]);
      const written = token.attrGet('id');
      if (written !== null && isTaken(written, taken)) env.repeatedIds.push(written);
      const id = written ?? freeId(slugify(text) || 'section', taken);
      taken.add(id);
      token.attrSet('id', id);
      env.headings.push({ level: Number(token.tag.slice(1)), id, text });
    });
  });
}

/** The words of an inline token, without its markup. */
export function plainText(token: Token | undefined): string {
  return (token?.children ?? []).map(wordsOf).join('').trim();
}

function wordsOf(token: Token): string {
  if (token.type === 'softbreak') return ' ';
  if (token.type === 'formula') return token.attrGet(formulaAttribute) ?? '';
  return token.type === 'footnote_ref' ? '' : token.content;
}

function freeId(text: string, taken: ReadonlySet<string>): string {
  // html-validate wants a letter first, as style sheets do that name an id.
  const isFree = /^\p{L}/u.test(text) && !reservedPattern.test(text);
  const wanted = isFree ? text : `section-${text}`;
  let id = wanted;
  for (let count = 2; taken.has(id); count++) id = `${wanted}-${count}`;
  return id;
}

function isTaken(id: string, taken: ReadonlySet<string>): boolean {
  return taken.has(id) || reservedPattern.test(id);
}
