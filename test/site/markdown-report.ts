/** What is found in a body of Markdown, as lines to compare: the body starts on line 11 of its file. */
import { compareProblems, problemToText } from '../../src/model/problem.ts';
import { parseText } from '../../src/site/markdown/parsed-text.ts';
import { findMarkdownProblems } from '../../src/site/markdown/problems.ts';

/** Each problem in full; the word `error` is left out. */
export function problemsOf(body: string, files: readonly string[] = []): string[] {
  const text = parseText({ file: 'x', frontMatter: '', body, bodyLine: 11 });
  return findMarkdownProblems(text, new Set(files))
    .toSorted(compareProblems)
    .map((problem) => problemToText(problem).replace(/ {2}error {2}/, ' '));
}

/** Places and codes alone. */
export function placesOf(body: string, files: readonly string[] = []): string[] {
  return problemsOf(body, files).map((text) => text.split('  ', 1)[0] ?? '');
}
