/** The paragraphs of a text as they are written, for finding what was meant as something else. */
import type Token from 'markdown-it/lib/token.mjs';
import type { ParsedText } from './parsed-text.ts';
import { isSource } from './quotations.ts';

export interface Paragraph {
  /** As written, without the marks of the blocks around them. */
  readonly lines: readonly string[];
  /** The line of the body, counted from 0, on which it starts. */
  readonly firstLine: number;
  /** Not in a list, a quotation, a note or a callout. */
  readonly isTopLevel: boolean;
  /** All that a quotation holds. */
  readonly isWholeQuotation: boolean;
  /** It says whose words a quotation has. */
  readonly isSource: boolean;
  readonly inline: Token;
  /** The kind of the block that ends right before it. */
  readonly after: string | undefined;
}

export function paragraphsOf({ tokens }: ParsedText): Paragraph[] {
  let after: string | undefined;
  return tokens.flatMap((open, index) => {
    const before = after;
    // Frames around tables are ours, and no blocks of the writer's.
    if (open.type !== 'markup') after = open.type;
    const inline = tokens[index + 1];
    if (open.type !== 'paragraph_open' || !inline || !open.map) return [];
    return {
      lines: inline.content.split('\n'),
      firstLine: open.map[0],
      isTopLevel: open.level === 0,
      isWholeQuotation:
        tokens[index - 1]?.type === 'blockquote_open' &&
        tokens[index + 3]?.type === 'blockquote_close',
      isSource: isSource(open),
      inline,
      after: before,
    };
  });
}
