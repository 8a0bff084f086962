/** Finds links of whose words nobody hears where they lead, or that have none, and links without an address. */
import type { Problem } from '../../model/problem.ts';
import { inlineLines } from './inline-tokens.ts';
import { linksIn } from './links.ts';
import type { ParsedText } from './parsed-text.ts';
import { type Finding, PlaceReader } from './place-reader.ts';
import { isVague } from './vague-words.ts';

/** What neither stands for something else than words nor is a word. */
const blank = ['text', 'softbreak', 'hardbreak'];

/** Space and what has no width are not. */
const seen = /[^\s\p{Cf}]/u;

interface LinkWords {
  /** Those that are seen, and the descriptions of pictures. */
  words: string;
  isWordless: boolean;
}

export function linkWordProblems(text: ParsedText): Problem[] {
  const reader = new PlaceReader(text.source);
  const said = wordsOfLinks(text);
  return linksIn(text).flatMap(({ href, place }, index) => {
    const words = said[index];
    const finding = words && findingOf(href, words);
    return finding ? [reader.problem(place, finding)] : [];
  });
}

/** Of each link, in their order. */
function wordsOfLinks(text: ParsedText): LinkWords[] {
  const found: LinkWords[] = [];
  for (const { tokens } of inlineLines(text)) {
    let link: LinkWords | undefined;
    for (const { type, nesting, content } of tokens) {
      if (type === 'link_close') link = undefined;
      if (type === 'link_open') {
        link = { words: '', isWordless: true };
        found.push(link);
      } else if (link && nesting === 0) {
        // A line break has no content.
        link.words += content || ' ';
        if (!blank.includes(type) || seen.test(content)) link.isWordless = false;
      }
    }
  }
  return found;
}

function findingOf(href: string, { words, isWordless }: LinkWords): Finding | undefined {
  const both = '[the words](the address)';
  if (href === '') {
    return {
      code: 'link-empty',
      fact: `This link has ${isWordless ? 'neither words nor an address' : 'no address'}.`,
      hint: `Write ${both}, or the words alone without brackets.`,
    };
  }
  if (isWordless) {
    return {
      code: 'link-empty',
      fact: `The link to ${href} has no words, so nobody hears or sees where it leads.`,
      hint: `Write ${both}, or take it out.`,
    };
  }
  if (!isVague(words)) return undefined;
  return {
    code: 'link-vague',
    severity: 'warning',
    fact: `The words of the link "${words.trim()}" do not say where it leads, and in a list of links they are heard alone.`,
    hint: `Write [what is there](${href}).`,
  };
}
