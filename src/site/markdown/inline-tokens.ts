/** Goes through what stands within the lines of a text, in the order in which it is written. */
import type Token from 'markdown-it/lib/token.mjs';
import { calloutTitle } from './callouts.ts';
import { newEnv } from './env.ts';
import type { ParsedText } from './parsed-text.ts';
import { markdown } from './parser.ts';
import type { PlaceReader } from './place-reader.ts';

/** Every inline token, with the reader at the start of its block. What is shown as code is passed. */
export function* inlineTokens({ tokens }: ParsedText, reader: PlaceReader): Generator<Token> {
  for (const token of tokens) {
    const title = calloutTitle(token);
    if (token.type !== 'inline' && !title) continue;
    reader.enter(token);
    const children = title ? markdown.parseInline(title, newEnv())[0]?.children : token.children;
    for (const child of flatten(children ?? [])) {
      // It may show what is looked for next.
      if (child.type === 'code_inline') reader.next(child.content);
      else yield child;
    }
  }
}

/** Of an image only the image: its alternative is plain text. */
function flatten(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token) =>
    token.type === 'image' ? [token] : [token, ...flatten(token.children ?? [])],
  );
}
