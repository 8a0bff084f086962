/** Finds words in languages that are none, whose voice no screen reader would know. */
import type Token from 'markdown-it/lib/token.mjs';
import { isLanguageTag, tagInWords } from '../../model/language-tag.ts';
import type { Problem } from '../../model/problem.ts';
import { inlineTokens } from './inline-tokens.ts';
import type { ParsedText } from './parsed-text.ts';
import { PlaceReader } from './place-reader.ts';

export function languageProblems(text: ParsedText): Problem[] {
  const reader = new PlaceReader(text.source);
  return [
    ...problemsIn(inlineTokens(text, reader), reader),
    ...problemsIn(blocksIn(text, reader), reader),
  ];
}

function* blocksIn({ tokens }: ParsedText, reader: PlaceReader): Generator<Token> {
  for (const token of tokens) {
    reader.enter(token);
    yield token;
  }
}

function* problemsIn(tokens: Iterable<Token>, reader: PlaceReader): Generator<Problem> {
  for (const token of tokens) {
    const tag = token.attrGet('lang');
    if (tag === null) continue;
    const place = reader.find(`lang=${tag}`) ?? reader.next(`lang="${tag}"`);
    if (isLanguageTag(tag)) continue;
    yield reader.problem(place, {
      code: 'language-tag',
      fact: `"${tag}" is no language tag, so no screen reader knows how to say these words.`,
      hint: `Write ${tagInWords(tag) ?? 'a language tag like cy or ar'}.`,
    });
  }
}
