/** An image alone in its paragraph, with a title, becomes a figure; the title is its caption. */
import type MarkdownIt from 'markdown-it';
import { markup } from './markup.ts';

export function figures(markdown: MarkdownIt): void {
  markdown.core.ruler.push('figures', (state) => {
    state.tokens.forEach((token, index) => {
      const open = state.tokens[index - 1];
      const close = state.tokens[index + 1];
      const [image, ...others] = token.children ?? [];
      if (image?.type !== 'image' || others.length > 0) return;
      const caption = image.attrGet('title');
      if (open?.type !== 'paragraph_open' || close?.type !== 'paragraph_close' || !caption) return;
      open.tag = close.tag = 'figure';
      image.attrs = image.attrs?.filter(([name]) => name !== 'title') ?? null;
      // Rendered as a text of its own: with the notes of the page it would end in all of them.
      const env = { ...state.env, footnotes: undefined };
      const html = `<figcaption>${state.md.renderInline(caption, env)}</figcaption>`;
      token.children?.push(markup(html));
    });
  });
}
