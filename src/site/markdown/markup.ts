/** A token that holds markup of ours, for rules that add to a page what no Markdown stands for. */
import type MarkdownIt from 'markdown-it';
import Token from 'markdown-it/lib/token.mjs';

export function markup(html: string): Token {
  const token = new Token('markup', '', 0);
  token.content = html;
  return token;
}

export function renderMarkup(markdown: MarkdownIt): void {
  markdown.renderer.rules.markup = (tokens, index) => tokens[index]?.content ?? '';
}
