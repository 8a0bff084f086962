/** Finds tables whose columns are parted by tabs or spaces, and captions that a table does not take for its own. */
import type { Problem } from '../../model/problem.ts';
import { type Paragraph, paragraphsOf } from './paragraphs.ts';
import type { ParsedText } from './parsed-text.ts';
import { PlaceReader } from './place-reader.ts';

/** Pages show a gap of any width as one space; two spaces are what some write after a sentence. */
const gap = /[ ]*\t[ \t]*| {3,}/;
/** An entry of a list that was typed, or a row between lines: of these others tell. */
const otherLine = /^(?:[^\p{L}\p{N}*£€$]|\(?[\p{L}\p{N}]{1,4}[.)]\s)/u;
const captionWords = /^table(?:\s+[\d.]*\d)?\s*[:.]\s+(?<words>.+)$/i;

export function typedTableProblems(text: ParsedText): Problem[] {
  const reader = new PlaceReader(text.source);
  return [
    ...paragraphsOf(text).flatMap((paragraph) => typedRows(paragraph, reader)),
    ...captionsAbove(text).flatMap(({ lines: [line = ''], firstLine }) => {
      const words = captionWords.exec(line)?.groups?.words;
      if (words === undefined) return [];
      return reader.problem(reader.inLine(firstLine, line), {
        code: 'table-caption',
        fact: `"${line}" is a paragraph, and not the caption of the table below it.`,
        hint: `Write: Table: ${words}`,
      });
    }),
  ];
}

function typedRows({ lines, firstLine }: Paragraph, reader: PlaceReader): Problem[] {
  const columns = lines.map((line) => (otherLine.test(line) ? 1 : line.split(gap).length));
  const at = columns.findIndex((count, index) => count > 1 && columns[index + 1] === count);
  const line = lines[at];
  if (line === undefined) return [];
  const cells = line.split(gap);
  return [
    reader.problem(reader.inLine(firstLine + at, line), {
      code: 'table-row',
      fact: `"${cells.join(' ')}" looks like a row of a table that was pasted, and would be run together with the next.`,
      hint: `Write | ${cells.join(' | ')} |, below it |${'---|'.repeat(cells.length)}, and then the other rows with lines like the first.`,
    }),
  ];
}

/** Paragraphs of one line right above a table; what it took for its caption is none any more. */
function captionsAbove(text: ParsedText): Paragraph[] {
  const above = new Set(
    text.tokens.flatMap(({ type }, index) => {
      const [inline, close, frame] = text.tokens.slice(Math.max(index - 3, 0), index);
      return type === 'table_open' && frame?.type === 'markup' && close?.type === 'paragraph_close'
        ? [inline]
        : [];
    }),
  );
  return paragraphsOf(text).filter(({ inline, lines }) => lines.length === 1 && above.has(inline));
}
