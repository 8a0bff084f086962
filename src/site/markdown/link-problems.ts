/** Finds links and images that are not understood, and links that no reader can follow. */
import type { Problem } from '../../model/problem.ts';
import { inlineTokens } from './inline-tokens.ts';
import { linksIn, passAddress } from './links.ts';
import type { ParsedText } from './parsed-text.ts';
import { markdown } from './parser.ts';
import { type Finding, PlaceReader } from './place-reader.ts';

const allowed = ['http', 'https', 'mailto', 'tel'];

/** Of an address, in letters. */
const longestShown = 80;

/** A file of the writer's own machine: by scheme, by drive letter, or on a network (`\\server`). */
const ownFile = /^(?:file:|[a-z]:[\\/]|\\)/i;

/** What is a link to its writer, after a space that keeps it from being one. */
const address = /^(?:\/|#|https?:|www\.|mailto:)/i;

/** Round brackets around the words, and square ones around the address. */
const reversed = /\(([^()]+)\)\[((?:\/|#|https?:|www\.|mailto:)[^\]\s]*)\]/gi;

export function linkProblems(text: ParsedText): Problem[] {
  return [...schemeProblems(text), ...syntaxProblems(text), ...reversedProblems(text)];
}

function schemeProblems(text: ParsedText): Problem[] {
  const reader = new PlaceReader(text.source);
  return linksIn(text).flatMap(({ href, place }) => {
    const finding = badScheme(markdown.utils.lib.mdurl.decode(href));
    return finding ? [reader.problem(place, finding)] : [];
  });
}

function badScheme(href: string): Finding | undefined {
  // A picture that is written out as an address has a million letters.
  const shown = href.length > longestShown ? `${href.slice(0, longestShown)}…` : href;
  if (ownFile.test(href)) {
    return {
      code: 'link-scheme',
      fact: `"${shown}" is a file on somebody’s computer, where no reader can go.`,
      hint: 'Put a picture into the folder of the text and write its name alone; of anything else write the https:// address.',
    };
  }
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href)?.[1]?.toLowerCase();
  if (scheme === undefined || allowed.includes(scheme)) return undefined;
  return {
    code: 'link-scheme',
    fact: `The link "${shown}" starts with ${scheme}:, which readers cannot follow everywhere.`,
    hint: 'Write an address that starts with /, #, https://, mailto: or tel:.',
  };
}

/** What has been understood is no text any more. */
function syntaxProblems(text: ParsedText): Problem[] {
  const reader = new PlaceReader(text.source);
  const problems: Problem[] = [];
  for (const token of inlineTokens(text, reader)) {
    if (token.type === 'image') reader.next(`![${token.content}](`);
    if (token.type === 'link_open') passAddress(token.attrGet('href') ?? '', text, reader);
    if (token.type !== 'text') continue;
    // The parser may have made other marks of the quotation marks and dots that follow.
    for (const [piece] of token.content.matchAll(/\] ?\([\w/#:\\%-]*/g)) {
      const place = reader.find(piece);
      const link = place === undefined ? undefined : linkAround(text.source.body, place);
      const finding = link && misreadLink(link);
      if (finding) problems.push(reader.problem(link.place, finding));
    }
  }
  return problems;
}

function* reversedProblems(text: ParsedText): Generator<Problem> {
  const reader = new PlaceReader(text.source);
  for (const { type, content } of inlineTokens(text, reader)) {
    if (type !== 'text') continue;
    for (const [whole, words, target] of content.matchAll(reversed)) {
      yield reader.problem(reader.next(whole), {
        code: 'link-syntax',
        fact: `"${whole}" is not understood as a link: its brackets are the wrong way round.`,
        hint: `Write [${words}](${target}).`,
      });
    }
  }
}

interface Link {
  /** Where it starts. */
  readonly place: number;
  readonly isImage: boolean;
  /** With its brackets. */
  readonly whole: string;
  readonly space: boolean;
  readonly address: string;
  readonly isClosed: boolean;
}

/** The link whose middle (`](`) stands at an offset; none if its brackets are there to be read. */
function linkAround(body: string, middle: number): Link | undefined {
  if (body[middle - 1] === '\\') return undefined;
  const [before = ''] = /!?\[[^[\n]*$/.exec(body.slice(0, middle)) ?? [];
  const [after = '', space = '', inner = '', close = ''] =
    /^\]( ?)\(([^)\n]*)(\)?)/.exec(body.slice(middle)) ?? [];
  return {
    place: middle - before.length,
    isImage: before.startsWith('!'),
    whole: `${before}${after}`.trimEnd(),
    space: space !== '',
    address: inner.trim(),
    isClosed: close !== '',
  };
}

function misreadLink({
  isImage,
  whole,
  space,
  address: inner,
  isClosed,
}: Link): Finding | undefined {
  // What stands in brackets and in parentheses need not be a link.
  if (space && !isImage && !address.test(inner)) return undefined;
  const says = (why: string, hint: string): Finding => ({
    code: 'link-syntax',
    fact: `"${whole}" is not understood as ${isImage ? 'an image' : 'a link'}: ${why}.`,
    hint,
  });
  if (space) return says('a space stands between ] and (', 'Take the space out.');
  if (!isClosed)
    return says('its address has no end', 'Write ) after the address, on the same line.');
  const scheme = badScheme(inner);
  if (scheme) return scheme;
  if (/[“”„]/.test(inner)) {
    return says('its quotation marks are curly', 'Write straight ones: "…".');
  }
  if (/\s/.test(inner.replace(/\s+"[^"]*"$/, ''))) {
    const hint = isImage
      ? 'Give the file a name without spaces, and write that.'
      : 'Write %20 in place of each space, or the right address.';
    return says('its address has a space', hint);
  }
  return says(
    'something in it is out of place',
    isImage ? 'Write ![What it shows](file.png "Its caption").' : 'Write [the words](the address).',
  );
}
