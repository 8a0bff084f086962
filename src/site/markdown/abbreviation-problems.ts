/** Finds abbreviations that are given a second meaning, which the parser passes over. */
import type { Problem } from '../../model/problem.ts';
import type { ParsedText } from './parsed-text.ts';
import { PlaceReader } from './place-reader.ts';

const definition = /^ {0,3}\*\[(?<letters>[^\]]+)\]:(?<meaning>.+)$/gm;

export function abbreviationProblems({ source, env }: ParsedText): Problem[] {
  const reader = new PlaceReader(source);
  return [...source.body.matchAll(definition)].flatMap(({ index, groups }) => {
    const { letters = '', meaning = '' } = groups ?? {};
    const known = env.abbreviations?.[`_${letters}`];
    if (known === undefined || known === meaning.trim()) return [];
    return reader.problem(index, {
      code: 'duplicate-label',
      fact: `The abbreviation ${letters} is spelled out above this already, as "${known}".`,
      hint: 'Keep one of the two, and write the other out in full where it is meant.',
    });
  });
}
