/** Callouts: `::: note Title` to `:::`, set apart from the text around them. */
import { container } from '@mdit/plugin-container';
import type MarkdownIt from 'markdown-it';

export const calloutKinds = ['note', 'key-fact', 'questions'] as const;

export function callouts(markdown: MarkdownIt): void {
  for (const kind of calloutKinds) {
    markdown.use(container, {
      name: kind,
      openRender: (tokens, index) => {
        const title = tokens[index]?.info.trim().slice(kind.length).trim();
        const heading = title
          ? `<p class="callout-title">${markdown.renderInline(title)}</p>\n`
          : '';
        return `<div class="callout callout-${kind}">\n${heading}`;
      },
      closeRender: () => '</div>\n',
    });
  }
}
