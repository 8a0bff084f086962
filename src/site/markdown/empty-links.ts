/** Finds links without words, of which nobody hears where they lead, and links without an address. */
import type Token from 'markdown-it/lib/token.mjs';
import type { Problem } from '../../model/problem.ts';
import { inlineLines, inlineTokens } from './inline-tokens.ts';
import { passAddress } from './links.ts';
import type { ParsedText } from './parsed-text.ts';
import { type Finding, PlaceReader } from './place-reader.ts';

/** What neither stands for something else than words nor is a word. */
const blank = ['text', 'softbreak', 'hardbreak'];

/** Space and what has no width are not. */
const seen = /[^\s\p{Cf}]/u;

export function emptyLinkProblems(text: ParsedText): Problem[] {
  const reader = new PlaceReader(text.source);
  const wordless = wordlessLinks(text);
  const problems: Problem[] = [];
  for (const token of inlineTokens(text, reader)) {
    if (token.type !== 'link_open') continue;
    const href = token.attrGet('href') ?? '';
    const place = passAddress(href, text, reader);
    const finding = findingOf(href, wordless.has(token));
    if (finding) problems.push(reader.problem(place, { code: 'link-empty', ...finding }));
  }
  return problems;
}

function wordlessLinks(text: ParsedText): ReadonlySet<Token> {
  const found = new Set<Token>();
  for (const { tokens } of inlineLines(text)) {
    let open: Token | undefined;
    for (const token of tokens) {
      if (token.type === 'link_open') open = token;
      else if (token.type === 'link_close' && open) found.add(open);
      const isWord =
        token.nesting === 0 && (!blank.includes(token.type) || seen.test(token.content));
      if (isWord || token.type === 'link_close') open = undefined;
    }
  }
  return found;
}

function findingOf(href: string, isWordless: boolean): Omit<Finding, 'code'> | undefined {
  const both = '[the words](the address)';
  if (href === '') {
    return {
      fact: `This link has ${isWordless ? 'neither words nor an address' : 'no address'}.`,
      hint: `Write ${both}, or the words alone without brackets.`,
    };
  }
  if (!isWordless) return undefined;
  return {
    fact: `The link to ${href} has no words, so nobody hears or sees where it leads.`,
    hint: `Write ${both}, or take it out.`,
  };
}
