/** Callouts: `::: note Title` to `:::`, set apart from the text around them. */
import { container } from '@mdit/plugin-container';
import type MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import { html } from '../html.ts';
import { type MarkdownEnv, newEnv } from './env.ts';
import { plainText } from './headings.ts';

export const calloutKinds = ['note', 'key-fact', 'questions'] as const;

export function callouts(markdown: MarkdownIt): void {
  for (const kind of calloutKinds) {
    markdown.use(container, {
      name: kind,
      openRender: (tokens, index, _options, env: MarkdownEnv) => {
        const title = calloutTitle(tokens[index]);
        // Its pictures are the page's, but nothing in it is counted with the text.
        const { pictureBase, findPicture, strings } = env;
        const own = newEnv({ onPage: false, pictureBase, findPicture, strings });
        const words = markdown.parseInline(title, own);
        const heading = title
          ? `<p class="callout-title">${markdown.renderer.render(words, markdown.options, own)}</p>\n`
          : '';
        const name = title && html` aria-label="${plainText(words[0])}"`;
        return `<div class="callout callout-${kind}" role="note"${name}>\n${heading}`;
      },
      closeRender: () => '</div>\n',
    });
  }
}

/** The Markdown of the title of a callout that this token opens; empty if it opens none, or has none. */
export function calloutTitle(token: Token | undefined): string {
  const kind = calloutKinds.find((name) => token?.type === `container_${name}_open`);
  return kind ? (token?.info.trim().slice(kind.length).trim() ?? '') : '';
}
