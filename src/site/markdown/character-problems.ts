/** Finds characters that nobody sees, and those that stand for what was lost on the way. */
import type { Problem } from '../../model/problem.ts';
import type { ParsedText } from './parsed-text.ts';
import { PlaceReader } from './place-reader.ts';

/** XML, and so no feed, can hold control characters beside line ends and tabs (XML 1.0, 2.2). */
const unseen = /[^\P{Cc}\t\n\r]/gu;
const lost = /\ufffd/g;

export function characterProblems({ source }: ParsedText): Problem[] {
  const reader = new PlaceReader(source);
  const around = (index: number) => {
    const [before = ''] = /\S*\s?$/.exec(source.body.slice(Math.max(0, index - 30), index)) ?? [];
    const [after = ''] = /^\s?\S*/.exec(source.body.slice(index + 1, index + 30)) ?? [];
    return [before.trim(), after.trim()].map((word) => `"${word}"`).join(' and ');
  };
  return [
    ...[...source.body.matchAll(unseen)].map(({ 0: character, index }) =>
      reader.problem(index, {
        code: 'control-character',
        fact: `Between ${around(index)} stands a character that cannot be seen (U+${hex(character)}).`,
        hint: 'Delete it, and write a space or a new line if one is needed.',
      }),
    ),
    ...[...source.body.matchAll(lost)].map(({ index }) =>
      reader.problem(index, {
        code: 'control-character',
        fact: `Between ${around(index)} stands a sign (U+FFFD) for a character that was lost.`,
        hint: 'Write the character that belongs there; it was lost when the file was saved or copied.',
      }),
    ),
  ];
}

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
}
