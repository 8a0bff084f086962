/** Addresses of pictures for a text that is shown at more than one place of the site. */
import type MarkdownIt from 'markdown-it';
import type { MarkdownEnv } from './env.ts';

const relative = /^(?![a-z][a-z0-9+.-]*:|\/)/i;

export function pictures(markdown: MarkdownIt): void {
  markdown.core.ruler.push('pictures', (state) => {
    const { pictureBase } = state.env as MarkdownEnv;
    if (pictureBase === undefined) return;
    for (const child of state.tokens.flatMap(({ children }) => children ?? [])) {
      const address = child.type === 'image' ? child.attrGet('src') : null;
      if (address && relative.test(address)) {
        child.attrSet('src', pictureBase + address.replace(/^\.\//, ''));
      }
    }
  });
}
