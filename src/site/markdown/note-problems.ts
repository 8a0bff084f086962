/** Finds references without their footnote, and footnotes that nothing refers to. */
import type { Problem } from '../../model/problem.ts';
import { inlineTokens } from './inline-tokens.ts';
import type { ParsedText } from './parsed-text.ts';
import { PlaceReader } from './place-reader.ts';

export function noteProblems(text: ParsedText): Problem[] {
  const reader = new PlaceReader(text.source);
  const missing: Problem[] = [];
  for (const token of inlineTokens(text, reader)) {
    if (token.type !== 'text') continue;
    for (const [reference] of token.content.matchAll(/\[\^[^\]\s]+\]/g)) {
      missing.push(
        reader.problem(reader.next(reference), {
          code: 'footnote-missing',
          fact: `There is no footnote ${reference}.`,
          hint: `Write it in a paragraph of its own, starting with ${reference}: and a space.`,
        }),
      );
    }
  }
  const unused = Object.entries(text.env.footnotes?.refs ?? {})
    .filter(([, index]) => index < 0)
    .map(([key]) => {
      const label = key.slice(1);
      return reader.problem(reader.last(`[^${label}]:`), {
        code: 'footnote-missing',
        fact: `No text refers to the footnote [^${label}].`,
        hint: `Write [^${label}] where the note belongs, or take the note out.`,
      });
    });
  return [...missing, ...unused];
}
