/** The pictures that a text shows. */
import type Token from 'markdown-it/lib/token.mjs';
import { inlineLines } from './inline-tokens.ts';
import type { ParsedText } from './parsed-text.ts';
import { markdown } from './parser.ts';

/** As their files are called. */
export function picturesShown(text: ParsedText): string[] {
  return inlineLines(text).flatMap(({ tokens }) =>
    tokens.filter(({ type }) => type === 'image').map(pictureFile),
  );
}

/** Unlike decodeURI, it leaves what it cannot decode as it is. */
export function pictureFile(image: Token): string {
  return markdown.utils.lib.mdurl.decode(image.attrGet('src') ?? '');
}
