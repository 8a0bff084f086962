/** Finds paragraphs that are shown as code because they are indented, as word processors do with first lines. */
import type { Problem } from '../../model/problem.ts';
import type { ParsedText } from './parsed-text.ts';
import { PlaceReader } from './place-reader.ts';

export function codeProblems({ tokens, source }: ParsedText): Problem[] {
  const reader = new PlaceReader(source);
  return tokens.flatMap(({ type, content, map }) => {
    if (type !== 'code_block') return [];
    const [line = ''] = content.trim().split('\n');
    const place = reader.inLine(map?.[0] ?? 0, line);
    const indent = source.body[place - 1] === '\t' ? 'a tab' : 'four or more spaces';
    return reader.problem(place, {
      code: 'code-indent',
      fact: `"${line}" would be shown as code, as it starts with ${indent}.`,
      hint: `Take out ${indent === 'a tab' ? 'the tab' : 'the spaces'}; if it is code, write \`\`\` on a line of its own above and below it.`,
    });
  });
}
