/** How works are cited in words: author and date, as British policy papers do it (Harvard). */
import type { PartialDate } from '../../model/partial-date.ts';
import type { CslName } from './csl.ts';

export interface CitedWork {
  readonly authors: readonly CslName[];
  /** A year, with a letter if it needs one, or “no date”. */
  readonly year: string;
  readonly title: string;
  /** The title describes a work that has none. */
  readonly isDescribed?: boolean;
  /** What the work is part of: a journal, a book, a web site. */
  readonly container?: string | undefined;
  /** What there is to be said of it behind its title. */
  readonly edition?: string | undefined;
  readonly publisher?: string | undefined;
  readonly url?: string | undefined;
}

/** The titles of works stand out from what is around them, and an address can be followed. */
export interface CitationPart {
  readonly text: string;
  readonly is?: 'work' | 'address';
}

/** Of more authors than these, the first alone is named. */
const mostAuthors = 3;

export function yearOf(date: PartialDate | undefined): string {
  return date?.slice(0, 4) ?? 'no date';
}

/** `Author, A. (2024) *Title*. Publisher. Available at: address`; a descriptive title in brackets. */
export function citationParts(work: CitedWork): CitationPart[] {
  const { authors, year, title, container, isDescribed, edition, publisher, url } = work;
  const named = isDescribed
    ? [{ text: `[${title}]` }]
    : container === undefined
      ? [{ text: title, is: 'work' as const }]
      : [{ text: `‘${title}’, ` }, { text: container, is: 'work' as const }];
  // Who publishes their own work is named once.
  const isOwn = authors.some(({ literal }) => literal === publisher);
  const more = [edition, isOwn ? undefined : publisher]
    .filter((part) => part !== undefined)
    .map((part) => ` ${part}.`);
  // A title that ends as a sentence does needs no full stop.
  const stop = /[.?!]$/.test(named.at(-1)?.text ?? '') ? '' : '.';
  return [
    { text: `${authorList(authors)} (${year}) ` },
    ...named,
    { text: `${stop}${more.join('')}${url === undefined ? '' : ' Available at: '}` },
    ...(url === undefined ? [] : [{ text: url, is: 'address' as const }]),
  ];
}

/** The citation without anything that a plain text cannot hold. */
export function plainCitation(work: CitedWork): string {
  return plainText(citationParts(work));
}

export function plainText(parts: readonly CitationPart[]): string {
  return parts.map(({ text }) => text).join('');
}

/** How the text refers to a work: “Smith and Jones”. */
export function authorLabel(authors: readonly CslName[]): string {
  return joined(authors.map(({ family, literal }) => family ?? literal ?? ''));
}

/** How its entry in a list starts: “Smith, A. and Jones, B.”. */
function authorList(authors: readonly CslName[]): string {
  return joined(
    authors.map(({ family = '', given, literal }) => {
      if (literal !== undefined) return literal;
      return given === undefined ? family : `${family}, ${initials(given)}`;
    }),
  );
}

function joined(names: readonly string[]): string {
  const [first = ''] = names;
  if (names.length > mostAuthors) return `${first} et al.`;
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names);
}

/** “Mary Ann” is “M.A.”, “Jean-Paul” is “J.-P.”. */
function initials(given: string): string {
  return given.replace(/([\p{L}\p{M}])[\p{L}\p{M}.'’]*(\s*)/gu, '$1.').replace(/\s+/g, '');
}
