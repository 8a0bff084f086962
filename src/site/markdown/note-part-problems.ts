/** Finds paragraphs between notes that may be parts of them: a note goes on only where it is indented. */
import type Token from 'markdown-it/lib/token.mjs';
import type { Problem } from '../../model/problem.ts';
import type { ParsedText } from './parsed-text.ts';
import { PlaceReader } from './place-reader.ts';

export function notePartProblems({ source, env: { blocks } }: ParsedText): Problem[] {
  const reader = new PlaceReader(source);
  return betweenNotes(blocks).flatMap((between) => {
    const [, first] = between;
    if (!first || !between.every(isPlainParagraph)) return [];
    const [line = ''] = first.content.split('\n');
    return reader.problem(reader.inLine(first.map?.[0] ?? 0, line), {
      code: 'footnote-part',
      severity: 'warning',
      fact: `"${line}" stands between two footnotes, and belongs to neither.`,
      hint: 'If it is a part of the one above it, start it with four spaces; if not, write it above them.',
    });
  });
}

function betweenNotes(blocks: readonly Token[]): Token[][] {
  const found: Token[][] = [];
  let since: number | undefined;
  blocks.forEach(({ type }, index) => {
    if (type === 'footnote_reference_open' && since !== undefined) {
      found.push(blocks.slice(since, index));
    }
    if (type === 'footnote_reference_close') since = index + 1;
  });
  return found;
}

/** Many write each note below the paragraph that refers to it. */
function isPlainParagraph({ type, content }: Token): boolean {
  if (type === 'inline') return !/\[\^|\^\[/.test(content);
  return type === 'paragraph_open' || type === 'paragraph_close';
}
