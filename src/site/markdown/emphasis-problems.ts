/** Finds asterisks that make emphasis of a part of a number or word, and those that make none and are shown. */
import type Token from 'markdown-it/lib/token.mjs';
import type { Problem } from '../../model/problem.ts';
import { inlineLines } from './inline-tokens.ts';
import type { ParsedText } from './parsed-text.ts';
import { PlaceReader } from './place-reader.ts';

/** `*so` at the start of a word, and `** so **`; stars behind a word or number may well be marks. */
const leftOver = /(?<![\p{L}\p{N}*])(?:\*+\p{L}+|(?<stars>\*{2,3})\s[^*]+\k<stars>(?!\*))/gu;

export function emphasisProblems(text: ParsedText): Problem[] {
  const reader = new PlaceReader(text.source);
  return inlineLines(text).flatMap(({ block, tokens }) => {
    reader.enter(block);
    return tokens.flatMap((token, index) => {
      if (token.type === 'code_inline') reader.next(token.content);
      if (token.type === 'text') return shownStars(token.content, text.source.body, reader);
      const isOpen = token.type === 'em_open' || token.type === 'strong_open';
      return isOpen ? lostStars(token, tokens, index, reader) : [];
    });
  });
}

function lostStars(
  { type, level, markup }: Token,
  tokens: readonly Token[],
  open: number,
  reader: PlaceReader,
): Problem[] {
  const closing = type.replace('open', 'close');
  const close = tokens.findIndex(
    (token, at) => at > open && token.type === closing && token.level === level,
  );
  const [before = ''] = /[\p{L}\p{N}]+$/u.exec(tokens[open - 1]?.content ?? '') ?? [];
  const [after = ''] = /^[\p{L}\p{N}]+/u.exec(tokens[close + 1]?.content ?? '') ?? [];
  const within = tokens
    .slice(open + 1, close)
    .map(({ content }) => content)
    .join('');
  const multiplies = isBetweenDigits(before, within) || isBetweenDigits(within, after);
  if (!multiplies && (before === '' || after === '')) return [];
  return [
    reader.problem(reader.next(`${before}${markup}`), {
      code: 'stray-asterisk',
      severity: multiplies ? 'error' : 'warning',
      fact: `Of "${before}${markup}${within}${markup}${after}" the page shows no asterisk, as they make a part of it ${type === 'em_open' ? 'italic' : 'bold'}.`,
      hint: 'Write \\* for each that is to be seen, and × for a multiplication; emphasis is for whole words.',
    }),
  ];
}

function isBetweenDigits(before: string, after: string): boolean {
  return /\p{N}$/u.test(before) && /^\p{N}/u.test(after);
}

function shownStars(content: string, body: string, reader: PlaceReader): Problem[] {
  return [...content.matchAll(leftOver)].flatMap(([written]) => {
    // The parser may have made other marks of quotation marks and hyphens; and \* is meant to be seen.
    const place = reader.find(/^\*+\s?[\p{L}\p{N}]*/u.exec(written)?.[0] ?? written);
    if (place === undefined || body[place - 1] === '\\') return [];
    return reader.problem(place, {
      code: 'stray-asterisk',
      severity: 'warning',
      fact: `The page shows the asterisks of "${written}", as they make no emphasis.`,
      hint: 'Write it as *this* or **this**, without spaces within the asterisks; and \\* for one that is to be seen.',
    });
  });
}
