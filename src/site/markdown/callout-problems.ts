/** Finds callouts of no kind, and those that are not closed or not opened. */
import type { Problem } from '../../model/problem.ts';
import { calloutKinds } from './callouts.ts';
import { paragraphsOf } from './paragraphs.ts';
import type { ParsedText } from './parsed-text.ts';
import { PlaceReader } from './place-reader.ts';

export function calloutProblems(text: ParsedText): Problem[] {
  const reader = new PlaceReader(text.source);
  const stray = paragraphsOf(text).flatMap(({ lines, firstLine }) => {
    const index = lines.findIndex((line) => line.startsWith(':::'));
    const line = lines[index];
    if (line === undefined) return [];
    return reader.problem(reader.inLine(firstLine + index, line), {
      code: 'callout-kind',
      fact: `"${line}" opens or closes no callout.`,
      hint: `Write ::: and one of ${calloutKinds.join(', ')} on a line, and ::: alone on the line after it ends.`,
    });
  });
  return [...stray, ...unclosed(text, reader)];
}

/**
 * The parser closes them all: at the end of what is around them, if need be. Of two that end at the
 * same line, it is the first that has no end of its own.
 */
function unclosed({ tokens, source }: ParsedText, reader: PlaceReader): Problem[] {
  const lines = source.body.split(/\r\n?|\n/);
  const opened = tokens.filter(({ type }) => /^container_.*_open$/.test(type));
  const endOf = (index: number) => opened[index]?.map?.[1] ?? lines.length;
  return opened.flatMap((token, index) => {
    const isClosed = lines[endOf(index)]?.trimEnd().endsWith(':::');
    const isLast = opened
      .slice(index + 1)
      .every((_, after) => endOf(index + 1 + after) !== endOf(index));
    if (isClosed && isLast) return [];
    return reader.problem(reader.startOf(token), {
      code: 'callout-open',
      fact: `The callout "${token.markup}${token.info}" is not closed.`,
      hint: 'Write ::: alone on the line after it ends.',
    });
  });
}
