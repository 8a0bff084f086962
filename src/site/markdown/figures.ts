/** An image alone in its paragraph, with a title, becomes a figure; the title is its caption. */
import type MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import { markup } from './markup.ts';

export function figures(markdown: MarkdownIt): void {
  // Before the rules for links, notes and typography, so that a caption is text like any other.
  markdown.core.ruler.after('inline', 'figures', (state) => {
    state.tokens.forEach((token, index) => {
      const open = state.tokens[index - 1];
      const close = state.tokens[index + 1];
      const [image, ...others] = token.children ?? [];
      if (image?.type !== 'image' || others.length > 0) return;
      const caption = image.attrGet('title');
      if (open?.type !== 'paragraph_open' || close?.type !== 'paragraph_close' || !caption) return;
      open.tag = close.tag = 'figure';
      // In a tight list, paragraphs have no element.
      open.hidden = close.hidden = false;
      image.attrs = image.attrs?.filter(([name]) => name !== 'title') ?? null;
      const text: Token[] = [];
      state.md.inline.parse(caption, state.md, state.env, text);
      token.children?.push(markup('<figcaption>'), ...text, markup('</figcaption>'));
    });
  });
}
