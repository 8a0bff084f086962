/** Finds lists that are made with bullets or dashes, and so are plain lines to the parser. */
import type { Problem } from '../../model/problem.ts';
import { type Paragraph, paragraphsOf } from './paragraphs.ts';
import type { ParsedText } from './parsed-text.ts';
import { PlaceReader } from './place-reader.ts';

/** What word processors put before the entries of a list; F0B7 is the bullet of the Symbol font. */
const bullet = /^[•·▪◦‣●○■\uf0b7]\s/;
const dash = /^[–—]\s/;

/** One problem for paragraphs that follow each other, each with a mark. */
export function listProblems(text: ParsedText): Problem[] {
  const reader = new PlaceReader(text.source);
  let inList = false;
  return paragraphsOf(text).flatMap((paragraph) => {
    const goesOn = inList && paragraph.after === 'paragraph_close';
    const index = markedLine(paragraph);
    const line = paragraph.lines[index];
    inList = line !== undefined;
    if (line === undefined || goesOn) return [];
    return reader.problem(reader.inLine(paragraph.firstLine + index, line), {
      code: 'list-mark',
      severity: 'warning',
      fact: `A line starts with "${line[0]}", and so is plain text and no entry of a list.`,
      hint: 'If it is one, start it and the others with a hyphen and a space: "- ".',
    });
  });
}

/**
 * The first line with a mark, or -1. Within a sentence, one line may well start with a dash, and so does the line
 * that says whose words a quotation has.
 */
function markedLine({ lines, isSource, isWholeQuotation, after }: Paragraph): number {
  const dashes = lines.filter((line) => dash.test(line)).length;
  const mayBeSource = isWholeQuotation || after === 'blockquote_close';
  const isNone = isSource || (lines.length === 1 && mayBeSource);
  const isList = dashes > 1 || (dash.test(lines[0] ?? '') && !isNone);
  return lines.findIndex((line) => bullet.test(line) || (isList && dash.test(line)));
}
