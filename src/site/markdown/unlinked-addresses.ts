/** Finds addresses that stand in the text as words, where nobody can follow them. */
import type { Problem } from '../../model/problem.ts';
import { inlineTokens } from './inline-tokens.ts';
import type { ParsedText } from './parsed-text.ts';
import { type Finding, PlaceReader } from './place-reader.ts';

/** Word makes links of these. What ends the sentence is no part of them. */
const address =
  /\b(?:https?:\/\/|www\.)[^\s<>"“”()[\]]*[^\s<>"“”’()[\].,;:!?…]|(?<![\w.+-])[\w.+-]*\w@\w[\w-]*(?:\.[\w-]*\w)+/g;

/** Much quicker to look for: few texts have one that is no link. */
const partOfAddress = /:\/\/|www\.|@/;

const linkStart = /(?:\] ?\(|\)\[)$/;

export function unlinkedAddressProblems(text: ParsedText): Problem[] {
  const reader = new PlaceReader(text.source);
  const problems: Problem[] = [];
  let isInLink = false;
  for (const { type, content } of inlineTokens(text, reader)) {
    if (type === 'link_open' || type === 'link_close') isInLink = type === 'link_open';
    if (type !== 'text' || isInLink || !partOfAddress.test(content)) continue;
    for (const { 0: found, index } of content.matchAll(address)) {
      const place = reader.next(found);
      // That was meant as a link, which is said of the whole.
      if (linkStart.test(content.slice(0, index))) continue;
      problems.push(reader.problem(place, findingOf(found)));
    }
  }
  return problems;
}

function findingOf(found: string): Finding {
  const target = found.startsWith('www.') ? `https://${found}` : found;
  const link = found.includes('@') && !/^https?:/.test(found) ? `mailto:${found}` : target;
  return {
    code: 'link-missing',
    severity: 'warning',
    fact: `"${found}" is plain text, and no link.`,
    hint: `Write [what it is](${link}), or <${link.replace(/^mailto:/, '')}> to show the address itself.`,
  };
}
