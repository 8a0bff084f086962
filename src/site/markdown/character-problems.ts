/** Finds characters that nobody sees, and those that stand for what was lost on the way. */
import type { Problem } from '../../model/problem.ts';
import { unseenCharacter } from '../../model/unseen-character.ts';
import type { ParsedText } from './parsed-text.ts';
import { PlaceReader } from './place-reader.ts';

const unseen = new RegExp(unseenCharacter, 'gv');
const lost = /\ufffd/g;

export function characterProblems({ source }: ParsedText): Problem[] {
  const reader = new PlaceReader(source);
  const around = ({ 0: { length }, index }: RegExpExecArray) => {
    const [before = ''] = /\S*\s?$/.exec(source.body.slice(Math.max(0, index - 30), index)) ?? [];
    const rest = source.body.slice(index + length, index + 30);
    const [after = ''] = /^\s?\S*/.exec(rest) ?? [];
    return [before.trim(), after.trim()].map((word) => `"${word}"`).join(' and ');
  };
  return [
    ...[...source.body.matchAll(unseen)].map((match) =>
      reader.problem(match.index, {
        code: 'control-character',
        fact: `Between ${around(match)} stands a character that cannot be seen (U+${hex(match[0])}).`,
        hint: 'Delete it, and write a space or a new line if one is needed.',
      }),
    ),
    ...[...source.body.matchAll(lost)].map((match) =>
      reader.problem(match.index, {
        code: 'control-character',
        fact: `Between ${around(match)} stands a sign (U+FFFD) for a character that was lost.`,
        hint: 'Write the character that belongs there; it was lost when the file was saved or copied.',
      }),
    ),
  ];
}

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
