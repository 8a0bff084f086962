/** Callouts: `::: note Title` to `:::`, set apart from the text around them. */
import { container } from '@mdit/plugin-container';
import type MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';

export const calloutKinds = ['note', 'key-fact', 'questions'] as const;

export function callouts(markdown: MarkdownIt): void {
  for (const kind of calloutKinds) {
    markdown.use(container, {
      name: kind,
      openRender: (tokens, index) => {
        const title = calloutTitle(tokens[index]);
        const heading = title
          ? `<p class="callout-title">${markdown.renderInline(title)}</p>\n`
          : '';
        return `<div class="callout callout-${kind}">\n${heading}`;
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
