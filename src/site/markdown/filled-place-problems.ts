/** Finds places to be filled in that are none, that hold words, or that stand where nothing fills them in. */
import type { Problem } from '../../model/problem.ts';
import { checksPlaces, placeNamed } from './filled-places.ts';
import type { ParsedText } from './parsed-text.ts';
import { PlaceReader } from './place-reader.ts';

const names: readonly string[] = checksPlaces;

/** @param onPlainPage whether the text is a page, and not one that is printed as a pamphlet */
export function filledPlaceProblems(text: ParsedText, onPlainPage: boolean): Problem[] {
  const reader = new PlaceReader(text.source);
  return text.tokens.flatMap((token, index) => {
    const [, kind] = /^container_(checks|contact)_open$/.exec(token.type) ?? [];
    if (kind === undefined) return [];
    const problem = (fact: string, hint: string) =>
      reader.problem(reader.startOf(token), { code: 'filled-place', fact, hint });
    const opener = `${token.markup}${token.info}`.trim();
    const name = placeNamed(token);
    if (!onPlainPage) {
      return problem(
        `"${opener}" is filled in on pages alone, and this text is printed as well.`,
        'Take it out, and link to a page that has it.',
      );
    }
    if (kind === 'contact' ? name !== '' : !names.includes(name)) {
      return problem(
        `"${opener}" is nothing that can be filled in.`,
        `Write ::: contact, or ::: checks and one of ${names.join(', ')}.`,
      );
    }
    if (text.tokens[index + 1]?.type !== `container_${kind}_close`) {
      return problem(
        `"${opener}" is filled in by the build, and has words of its own.`,
        'Write them above or below it, and ::: on the next line.',
      );
    }
    return [];
  });
}
