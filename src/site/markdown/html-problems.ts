/** Finds HTML, which cannot be checked or printed with certainty. */
import type { Problem } from '../../model/problem.ts';
import { inlineTokens } from './inline-tokens.ts';
import type { ParsedText } from './parsed-text.ts';
import { type Finding, PlaceReader } from './place-reader.ts';

export function htmlProblems(text: ParsedText): Problem[] {
  const reader = new PlaceReader(text.source);
  const problems = text.tokens
    .filter(({ type }) => type === 'html_block')
    .map((token) => reader.problem(reader.startOf(token), rawHtml(token.content)));
  for (const { type, content } of inlineTokens(text, reader)) {
    if (type === 'html_inline') {
      problems.push(reader.problem(reader.next(content), rawHtml(content)));
    }
  }
  return problems;
}

function rawHtml(text: string): Finding {
  return {
    code: 'raw-html',
    fact: `${text.trim().split('\n', 1)[0]} is HTML.`,
    hint: 'Write it in Markdown: CONTRIBUTING.md shows how, for everything that a paper can hold.',
  };
}
