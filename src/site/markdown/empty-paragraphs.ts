/** Finds paragraphs of nothing but space, which screen readers and tags of a PDF have as paragraphs. */
import type { Problem } from '../../model/problem.ts';
import { paragraphsOf } from './paragraphs.ts';
import type { ParsedText } from './parsed-text.ts';
import { PlaceReader } from './place-reader.ts';

const blank = /^[\s\p{Cf}\\]*$/u;

export function emptyParagraphProblems(text: ParsedText): Problem[] {
  const reader = new PlaceReader(text.source);
  return paragraphsOf(text)
    .filter(({ inline }) =>
      (inline.children ?? []).every(
        ({ type, content }) => /^(?:text|softbreak|hardbreak)$/.test(type) && blank.test(content),
      ),
    )
    .map(({ lines: [line = ''], firstLine }) =>
      reader.problem(reader.inLine(firstLine, line), {
        code: 'paragraph-empty',
        fact: `"${line}" makes a paragraph without words, and is heard or printed as one.`,
        hint: 'Take it out: an empty line between two paragraphs is enough.',
      }),
    );
}
