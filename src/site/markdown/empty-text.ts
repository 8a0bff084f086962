/** Finds a text that has nothing to read, of which feeds and pamphlets could tell nothing. */
import type { Problem } from '../../model/problem.ts';
import type { ParsedText } from './parsed-text.ts';
import { PlaceReader } from './place-reader.ts';

export function emptyTextProblems({ source, tokens }: ParsedText): Problem[] {
  if (tokens.length > 0) return [];
  return [
    new PlaceReader(source).problem(0, {
      code: 'text-empty',
      fact: 'There is no text below the block of keys.',
      hint: 'Write it there; it may have been lost when the file was saved or copied.',
    }),
  ];
}
