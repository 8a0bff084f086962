/** Numbers the links that leave the page: paper shows the number, and the address in a list at the end. */
import type MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import type { MarkdownEnv } from './env.ts';
import { markup, renderMarkup } from './markup.ts';

export function linkNumbers(markdown: MarkdownIt): void {
  renderMarkup(markdown);
  markdown.core.ruler.push('link-numbers', (state) => {
    const env = state.env as MarkdownEnv;
    if (!env.onPage) return;
    for (const token of state.tokens) {
      if (token.children?.some(({ type }) => type === 'link_close')) {
        token.children = numbered(token.children, env);
      }
    }
  });
}

function numbered(children: readonly Token[], env: MarkdownEnv): Token[] {
  let href = '';
  return children.flatMap((child) => {
    if (child.type === 'link_open') href = child.attrGet('href') ?? '';
    if (child.type !== 'link_close' || /^(?:#|mailto:|tel:)/.test(href)) return [child];
    const known = env.links.find((link) => link.href === href);
    const link = known ?? { number: env.links.length + 1, href };
    if (!known) env.links.push(link);
    return [child, markup(`<span class="link-number"> [${link.number}]</span>`)];
  });
}
