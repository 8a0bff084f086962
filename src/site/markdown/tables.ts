/** Tables: a caption from the paragraph above ("Table: …"), header scopes, and a frame that scrolls. */
import type MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import { filledText } from '../../model/filled-text.ts';
import { closeFrame, openFrame } from '../frame.ts';
import { html } from '../html.ts';
import type { MarkdownEnv } from './env.ts';
import { markup } from './markup.ts';

export const captionMark = /^Table:\s+/;

export function tables(markdown: MarkdownIt): void {
  markdown.core.ruler.push('tables', (state) => {
    const { onPage, strings } = state.env as MarkdownEnv;
    const tokens: Token[] = [];
    let count = 0;
    for (const token of state.tokens) {
      if (token.type === 'table_open') {
        count += 1;
        const caption = takeCaption(tokens);
        const id = `table-${count}`;
        const words = filledText(strings.table, { number: String(count) });
        const name = caption ? html`aria-labelledby="${id}"` : html`aria-label="${words}"`;
        if (onPage) tokens.push(markup(String(openFrame('table', name))));
        tokens.push(token);
        if (caption) tokens.push(markup(`<caption id="${id}">`), caption, markup('</caption>'));
      } else {
        tokens.push(token);
        if (token.type === 'th_open') token.attrSet('scope', 'col');
        alignByClass(token);
        if (onPage && token.type === 'table_close') tokens.push(markup(String(closeFrame)));
      }
    }
    nameRows(tokens);
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

/**
 * An empty corner means that the first column names the rows: its cells are headers, and the corner,
 * which says nothing, is none (H43, H63). Any other empty header is a cell as well.
 */
function nameRows(tokens: readonly Token[]): void {
  let rowsHaveNames = false;
  tokens.forEach((token, index) => {
    const [inline, close] = [tokens[index + 1], tokens[index + 2]];
    if (!inline || !close) return;
    const isFirst = tokens[index - 1]?.type === 'tr_open';
    if (token.type === 'th_open') {
      const isEmpty = inline.content === '';
      if (isFirst) rowsHaveNames = isEmpty;
      if (isEmpty) become('td', token, close);
    }
    if (token.type === 'td_open' && isFirst && rowsHaveNames && inline.content !== '') {
      become('th', token, close);
      token.attrSet('scope', 'row');
    }
  });
}

function become(tag: 'td' | 'th', open: Token, close: Token): void {
  open.tag = close.tag = tag;
  open.attrs = open.attrs?.filter(([name]) => name !== 'scope') ?? null;
}
