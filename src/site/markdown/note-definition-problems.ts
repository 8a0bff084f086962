/** Finds notes that are empty, and those whose label another has. */
import type { Problem } from '../../model/problem.ts';
import type { ParsedText } from './parsed-text.ts';
import { PlaceReader } from './place-reader.ts';

export function noteDefinitionProblems({ source, env: { blocks } }: ParsedText): Problem[] {
  const reader = new PlaceReader(source);
  const firstLines = new Map<string, number>();
  return blocks.flatMap((block, index) => {
    if (block.type !== 'footnote_reference_open') return [];
    const { label } = block.meta as { readonly label: string };
    const mark = `[^${label}]`;
    const line = blocks[index + 1]?.map?.[0];
    if (line === undefined) {
      return reader.problem(reader.last(`${mark}:`), {
        code: 'footnote-empty',
        fact: `The footnote ${mark} is empty.`,
        hint: 'Write it on the same line, behind the colon; start each further paragraph of it with four spaces.',
      });
    }
    const first = firstLines.get(label);
    firstLines.set(label, first ?? line);
    if (first === undefined) return [];
    return reader.problem(reader.inLine(line, mark), {
      code: 'duplicate-label',
      fact: `There is another footnote ${mark} on line ${source.bodyLine + first}, so that one of the two is lost.`,
      hint: 'Give one of them another label, and write that where the text refers to it.',
    });
  });
}
