/** Finds notes that are typed by hand, to which no link leads: ¹ or [1] at the start of a line, and in a text. */
import type { Problem } from '../../model/problem.ts';
import { type Paragraph, paragraphsOf } from './paragraphs.ts';
import type { ParsedText } from './parsed-text.ts';
import { PlaceReader } from './place-reader.ts';

const mark = /[¹²³⁰⁴-⁹]+|\[\d{1,3}\]/.source;
const marks = new RegExp(mark, 'g');
const markAtStart = new RegExp(`^(?:${mark})(?=\\s*\\p{L})`, 'u');

export function typedNoteProblems(text: ParsedText): Problem[] {
  const reader = new PlaceReader(text.source);
  const paragraphs = paragraphsOf(text);
  const referred = new Set(paragraphs.flatMap(marksWithin));
  return paragraphs.flatMap(({ lines, firstLine }) =>
    lines.flatMap((line, index) => {
      const [mark] = markAtStart.exec(line) ?? [];
      if (mark === undefined || !referred.has(mark)) return [];
      return reader.problem(reader.inLine(firstLine + index, line), {
        code: 'footnote-typed',
        severity: 'warning',
        fact: `"${line}" looks like a footnote, and no link leads to it from ${mark} in the text.`,
        hint: 'If it is one, write [^1] in place of the mark, and [^1]: and a space in place of the one before the note.',
      });
    }),
  );
}

function marksWithin({ lines }: Paragraph): string[] {
  return lines.flatMap((line) => line.replace(markAtStart, '').match(marks) ?? []);
}
