/** Finds what word processors and reviewers leave in a text: messages, notes to each other and contents typed out. */
import type { Problem } from '../../model/problem.ts';
import { inlineTokens } from './inline-tokens.ts';
import { paragraphsOf } from './paragraphs.ts';
import type { ParsedText } from './parsed-text.ts';
import { type Finding, PlaceReader } from './place-reader.ts';

const leftovers: readonly (Omit<Finding, 'code'> & { readonly pattern: RegExp })[] = [
  {
    pattern:
      /Error! (?:Reference source not found|Bookmark not defined|Hyperlink reference not valid)\.?/g,
    fact: 'is what Word writes in place of a reference that it has lost',
    hint: 'Write what it referred to, or a link to it.',
  },
  {
    pattern: /\blorem ipsum\b/gi,
    fact: 'is words to fill a page with',
    hint: 'Write your own in their place; if the text is about them, write them as code: `…`.',
  },
  {
    pattern: /\bTODO\b|\bXXX+\b|\[(?:[Ii]nsert|INSERT|[Cc]omment|COMMENT)\b[^\]]*\]/g,
    severity: 'warning',
    fact: 'looks like a note to yourself or of a reviewer, and readers see it',
    hint: 'Do what it says, and take it out.',
  },
];

/** A line of a table of contents, with its dots and the number of a page. */
const contentsLine = /[^\s.…] ?(?:\.(?: ?\.){2,}|…+) ?\d{1,3}$/;

export function leftoverProblems(text: ParsedText): Problem[] {
  return [...passagesIn(text), ...contentsIn(text)];
}

function* passagesIn(text: ParsedText): Generator<Problem> {
  // Most texts have none, and to go through their lines takes longer.
  if (leftovers.every(({ pattern }) => text.source.body.search(pattern) < 0)) return;
  const reader = new PlaceReader(text.source);
  for (const { type, content } of inlineTokens(text, reader)) {
    if (type !== 'text') continue;
    const found = leftovers.flatMap(({ pattern, ...finding }) =>
      [...content.matchAll(pattern)].map(({ 0: words, index }) => ({ words, index, finding })),
    );
    for (const { words, finding } of found.toSorted((a, b) => a.index - b.index)) {
      const fact = `"${words}" ${finding.fact}.`;
      yield reader.problem(reader.next(words), { code: 'leftover', ...finding, fact });
    }
  }
}

/** One problem for the lines of a paragraph. */
function contentsIn(text: ParsedText): Problem[] {
  const reader = new PlaceReader(text.source);
  return paragraphsOf(text).flatMap(({ lines, firstLine }) => {
    const index = lines.findIndex((line) => contentsLine.test(line.trimEnd()));
    const line = lines[index];
    if (line === undefined) return [];
    return reader.problem(reader.inLine(firstLine + index, line), {
      code: 'leftover',
      severity: 'warning',
      fact: `"${line.trimEnd()}" looks like a line of contents, with a page that is another one here.`,
      hint: 'Take it out: page and pamphlet have contents that make themselves of the headings.',
    });
  });
}
