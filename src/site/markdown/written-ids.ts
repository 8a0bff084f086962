/** Finds ids in braces that cannot be the name of a place on a page. */
import type { Problem } from '../../model/problem.ts';
import type { ParsedText } from './parsed-text.ts';
import { PlaceReader } from './place-reader.ts';

/** What html-validate asks of an id, so that style sheets and addresses can name it as it is. */
const usable = /^\p{L}[\p{L}\d_-]*$/u;
/** What follows a space in the braces is an attribute without a value to the parser: `{#my id}` has a second, empty id. */
const inTwo = /\{#[^}\s]*\s+id\b[^}]*\}/;

export function writtenIdProblems({ source, tokens }: ParsedText): Problem[] {
  const reader = new PlaceReader(source);
  return tokens
    .flatMap((token) => [token, ...(token.children ?? [])])
    .flatMap(({ attrs }) => (attrs ?? []).filter(([name]) => name === 'id'))
    .filter(([, id]) => !usable.test(id))
    .map(([, id]) => {
      const place = id ? reader.last(`{#${id}`) : Math.max(source.body.search(inTwo), 0);
      const [written = id] = /^\{#[^}\n]*\}/.exec(source.body.slice(place)) ?? [];
      return reader.problem(place, {
        code: 'invalid-id',
        fact: `"${written}" is no id that a link can name.`,
        hint: 'Write letters, digits and hyphens without spaces, and a letter first, as in {#who-it-is-for}.',
      });
    });
}
