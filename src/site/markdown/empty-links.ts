/** Finds links without words, of which nobody hears where they lead, and links without an address. */
import type { Problem } from '../../model/problem.ts';
import { inlineLines } from './inline-tokens.ts';
import { linksIn } from './links.ts';
import type { ParsedText } from './parsed-text.ts';
import { type Finding, PlaceReader } from './place-reader.ts';

/** What neither stands for something else than words nor is a word. */
const blank = ['text', 'softbreak', 'hardbreak'];

/** Space and what has no width are not. */
const seen = /[^\s\p{Cf}]/u;

export function emptyLinkProblems(text: ParsedText): Problem[] {
  const reader = new PlaceReader(text.source);
  const wordless = areWordless(text);
  return linksIn(text).flatMap(({ href, place }, index) => {
    const finding = findingOf(href, wordless[index] === true);
    return finding ? [reader.problem(place, { code: 'link-empty', ...finding })] : [];
  });
}

/** Of each link, in their order. */
function areWordless(text: ParsedText): boolean[] {
  const found: boolean[] = [];
  for (const { tokens } of inlineLines(text)) {
    let isInside = false;
    for (const { type, nesting, content } of tokens) {
      if (type === 'link_open') found.push(true);
      if (type === 'link_open' || type === 'link_close') isInside = type === 'link_open';
      else if (isInside && nesting === 0 && (!blank.includes(type) || seen.test(content))) {
        found[found.length - 1] = false;
      }
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
