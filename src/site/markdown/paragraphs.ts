/** The paragraphs of a text as they are written, for finding what was meant as something else. */
import type Token from 'markdown-it/lib/token.mjs';
import type { ParsedText } from './parsed-text.ts';

export interface Paragraph {
  /** As written, without the marks of the blocks around them. */
  readonly lines: readonly string[];
  /** The line of the body, counted from 0, on which it starts. */
  readonly firstLine: number;
  /** Not in a list, a quotation, a note or a callout. */
  readonly isTopLevel: boolean;
  /** Right before the end of a quotation. */
  readonly endsQuotation: boolean;
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
      endsQuotation: tokens[index + 3]?.type === 'blockquote_close',
      inline,
      after: before,
    };
  });
}
