/** Tables: a caption from the paragraph above ("Table: …"), header scopes, and a frame that scrolls. */
import type MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import { markup } from './markup.ts';

export const captionMark = /^Table:\s+/;

export function tables(markdown: MarkdownIt): void {
  markdown.core.ruler.push('tables', (state) => {
    const tokens: Token[] = [];
    let count = 0;
    for (const token of state.tokens) {
      if (token.type === 'table_open') {
        count += 1;
        const caption = takeCaption(tokens);
        const id = `table-${count}`;
        // A frame that scrolls must be reachable by keyboard and have a name (WCAG 2.1.1, 4.1.2).
        const name = caption ? `aria-labelledby="${id}"` : `aria-label="Table ${count}"`;
        tokens.push(markup(`<section class="table-frame" tabindex="0" ${name}>`), token);
        if (caption) tokens.push(markup(`<caption id="${id}">`), caption, markup('</caption>'));
      } else {
        tokens.push(token);
        if (token.type === 'th_open') token.attrSet('scope', 'col');
        alignByClass(token);
        if (token.type === 'table_close') tokens.push(markup('</section>'));
      }
    }
    emptyHeadersToCells(tokens);
    state.tokens = tokens;
  });
}

/** Takes the paragraph before a table off the end, if it is a caption, and gives its inline token. */
function takeCaption(tokens: Token[]): Token | undefined {
  const [open, inline, close] = tokens.slice(-3);
  const first = inline?.children?.[0];
  if (open?.type !== 'paragraph_open' || close?.type !== 'paragraph_close' || !first)
    return undefined;
  if (!captionMark.test(first.content)) return undefined;
  first.content = first.content.replace(captionMark, '');
  tokens.length -= 3;
  return inline;
}

/** Columns are aligned by the style sheet: a style in the page would have to be allowed by its CSP. */
function alignByClass(token: Token): void {
  const [, side] = /^text-align:(\w+)$/.exec(token.attrGet('style') ?? '') ?? [];
  if (side === undefined) return;
  token.attrs = token.attrs?.filter(([name]) => name !== 'style') ?? null;
  token.attrJoin('class', `align-${side}`);
}

/** The corner above row headings is empty: a header that says nothing is no header (H43, H63). */
function emptyHeadersToCells(tokens: readonly Token[]): void {
  tokens.forEach((token, index) => {
    const inline = tokens[index + 1];
    const close = tokens[index + 2];
    if (token.type !== 'th_open' || inline?.content !== '' || !close) return;
    token.tag = close.tag = 'td';
    token.attrs = token.attrs?.filter(([name]) => name !== 'scope') ?? null;
  });
}
