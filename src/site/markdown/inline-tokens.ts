/** Goes through what stands within the lines of a text, in the order in which it is written. */
import type Token from 'markdown-it/lib/token.mjs';
import { calloutTitle } from './callouts.ts';
import { newEnv } from './env.ts';
import type { ParsedText } from './parsed-text.ts';
import { markdown } from './parser.ts';
import type { PlaceReader } from './place-reader.ts';

/** What stands together in one block. */
export interface InlineLine {
  readonly block: Token;
  readonly tokens: readonly Token[];
}

/** Many look through the same text. */
const known = new WeakMap<ParsedText, readonly InlineLine[]>();

/** Every inline token, with the reader at the start of its block. What is shown as code is passed. */
export function* inlineTokens(text: ParsedText, reader: PlaceReader): Generator<Token> {
  for (const { block, tokens } of inlineLines(text)) {
    reader.enter(block);
    for (const token of tokens) {
      // It may show what is looked for next.
      if (token.type === 'code_inline') reader.next(token.content);
      else yield token;
    }
  }
}

/** The same with what is shown as code, block by block. */
export function inlineLines(text: ParsedText): readonly InlineLine[] {
  const lines = known.get(text) ?? linesOf(text);
  known.set(text, lines);
  return lines;
}

function linesOf({ tokens }: ParsedText): InlineLine[] {
  return tokens.flatMap((block) => {
    const title = calloutTitle(block);
    if (block.type !== 'inline' && !title) return [];
    const children = title ? markdown.parseInline(title, newEnv())[0]?.children : block.children;
    return [{ block, tokens: flatten(children ?? []) }];
  });
}

/** Of an image only the image: its alternative is plain text. */
function flatten(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token) =>
    token.type === 'image' ? [token] : [token, ...flatten(token.children ?? [])],
  );
}
