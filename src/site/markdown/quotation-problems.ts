/** Finds what looks like the source of a quotation and is parted from it. */
import type { Problem } from '../../model/problem.ts';
import { type Paragraph, paragraphsOf } from './paragraphs.ts';
import type { ParsedText } from './parsed-text.ts';
import { PlaceReader } from './place-reader.ts';
import { sourceMark } from './quotations.ts';

const sentenceEnd = /[.!?…,:;]["'”’»)\]*_]*$/;

export function quotationProblems(text: ParsedText): Problem[] {
  const reader = new PlaceReader(text.source);
  const paragraphs = paragraphsOf(text);
  return paragraphs.flatMap((paragraph, index) => {
    const [line = '', ...others] = paragraph.lines;
    if (others.length > 0 || !sourceMark.test(line) || paragraph.isSource) return [];
    const fault = faultOf(paragraph, line, paragraphs[index + 1]);
    if (!fault) return [];
    const place = reader.inLine(paragraph.firstLine, line);
    return reader.problem(place, { code: 'quotation-source', severity: 'warning', ...fault });
  });
}

function faultOf({ isWholeQuotation, after }: Paragraph, line: string, next?: Paragraph) {
  if (isWholeQuotation) {
    return {
      fact: `"${line}" is all that this quotation holds.`,
      hint: 'If it says whose words stand above it, start those and the empty line between with > as well.',
    };
  }
  // A text can go on with a dash; but then it is a sentence, or the first of several entries.
  const isSentence = sentenceEnd.test(line);
  const isEntry = next?.after === 'paragraph_close' && sourceMark.test(next.lines[0] ?? '');
  if (after !== 'blockquote_close' || isSentence || isEntry) return undefined;
  return {
    fact: `"${line}" stands below a quotation, and not in it.`,
    hint: 'If it says whose words they are, start its line and the empty one above it with >.',
  };
}
