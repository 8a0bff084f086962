/** Says of lists that do not start at 1 how wide their numbers are, so that the page has room for them. */
import type MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';

/** Styles tell up to so many digits apart. */
const mostDigits = 5;

export function listDigits(markdown: MarkdownIt): void {
  markdown.core.ruler.push('list-digits', ({ tokens }) => {
    tokens.forEach((token, index) => {
      const start = token.type === 'ordered_list_open' ? token.attrGet('start') : null;
      if (start === null) return;
      const last = Number(start) + itemsOf(tokens, index) - 1;
      token.attrJoin('class', `digits-${Math.min(String(last).length, mostDigits)}`);
    });
  });
}

function itemsOf(tokens: readonly Token[], list: number): number {
  const level = tokens[list]?.level ?? 0;
  const end = tokens.findIndex(
    ({ type, level: at }, index) => index > list && type === 'ordered_list_close' && at === level,
  );
  const within = tokens.slice(list, end);
  return within.filter((token) => token.type === 'list_item_open' && token.level === level + 1)
    .length;
}
