/** The works that a paper refers to, as a list sorted by author, each with what the text calls it. */
import type { Reference } from '../../model/reference.ts';
import type { CslName } from './csl.ts';
import { authorLabel, type CitationPart, citationParts, yearOf } from './house-style.ts';
import { personName } from './person-name.ts';

export interface ListedReference {
  readonly id: string;
  /** Its place in the front matter, from 0. */
  readonly position: number;
  /** Its place in the list, from 1. */
  readonly number: number;
  /** As it stands in the text: “Smith and Jones, 2020a”. */
  readonly label: string;
  /** Its entry in the list. */
  readonly parts: readonly CitationPart[];
}

export function listReferences(references: readonly Reference[]): ListedReference[] {
  const named = references
    .map((reference, position) => ({
      reference,
      position,
      authors: authorsOf(reference),
      year: yearOf(reference.issued),
    }))
    .map((work) => ({ ...work, author: authorLabel(work.authors) }))
    .toSorted(
      (a, b) =>
        a.author.localeCompare(b.author, 'en') ||
        a.year.localeCompare(b.year, 'en') ||
        a.reference.title.localeCompare(b.reference.title, 'en'),
    );
  return named.map(({ reference, position, authors, author, year }, index) => {
    const alike = named.filter((other) => other.author === author && other.year === year);
    const nth = alike.findIndex((other) => other.reference === reference);
    const shown = alike.length > 1 ? withLetter(year, nth) : year;
    return {
      id: reference.id,
      position,
      number: index + 1,
      label: `${author}, ${shown}`,
      parts: citationParts({ ...reference, authors, year: shown }),
    };
  });
}

function authorsOf({ authors = [], organisation }: Reference): CslName[] {
  return organisation === undefined
    ? authors.map((name) => personName(name))
    : [{ literal: organisation }];
}

/** “2020a”, “no date b”. */
function withLetter(year: string, nth: number): string {
  const letter = String.fromCodePoint(0x61 + nth);
  return /\d$/.test(year) ? `${year}${letter}` : `${year} ${letter}`;
}
