/** Pictures as a page shows them: where they stand on the site, how large they are, and when they are loaded. */
import type MarkdownIt from 'markdown-it';
import { html, raw } from '../html.ts';
import type { MarkdownEnv } from './env.ts';

const relative = /^(?![a-z][a-z0-9+.-]*:|\/)/i;

/** As wide as the text is: the whole of a narrow screen, and its measure on a wide one. */
const sizes = '(min-width: 40rem) 36rem, 100vw';

export function pictures(markdown: MarkdownIt): void {
  markdown.core.ruler.push('pictures', (state) => {
    const { pictureBase, findPicture, onPage } = state.env as MarkdownEnv;
    const images = state.tokens
      .flatMap(({ children }) => children ?? [])
      .filter(({ type }) => type === 'image');
    let count = 0;
    for (const image of images) {
      const address = image.attrGet('src') ?? '';
      const picture = findPicture(address);
      if (picture && onPage) {
        count += 1;
        image.attrSet('width', String(picture.width));
        image.attrSet('height', String(picture.height));
        // The first one is often in sight at once.
        if (count > 1) image.attrSet('loading', 'lazy');
        image.attrSet('decoding', 'async');
        image.meta = { candidates: picture.candidates };
      }
      if (pictureBase !== undefined && relative.test(address)) {
        image.attrSet('src', pictureBase + address.replace(/^\.\//, ''));
      }
    }
  });

  const { image } = markdown.renderer.rules;
  markdown.renderer.rules.image = (tokens, index, options, env, self) => {
    const shown = image?.(tokens, index, options, env, self) ?? '';
    const candidates = candidatesOf(tokens[index]?.meta);
    if (candidates === undefined) return shown;
    // The picture itself is for paper, and for browsers that do not know the format.
    return String(
      html`<picture><source type="image/webp" srcset="${candidates}" sizes="${sizes}">${raw(shown)}</picture>`,
    );
  };
}

function candidatesOf(meta: { readonly candidates?: string } | null | undefined) {
  return meta?.candidates;
}
