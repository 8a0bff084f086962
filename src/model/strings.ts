/** What pages and pamphlets say around the text of a paper, in each language that there are words of. */
import { editions, printEditions } from './edition.ts';
import { englishWords } from './english-words.ts';
import { type PaperKind, paperKinds } from './paper-kinds.ts';

type Words = { readonly [Key in keyof typeof englishWords]: string };

/** What a count of something is called, by the plural forms of its language (Unicode CLDR). */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

export interface Translation extends Words {
  readonly kinds: Readonly<Record<PaperKind, string>>;
  /** Labels of editions, by their names. */
  readonly editions: Readonly<Record<string, string>>;
  /** How many pages a pamphlet has. */
  readonly pages: PluralForms;
}

export interface Strings extends Translation {
  /** The language that they are in (BCP 47). */
  readonly tag: string;
}

/** Those of the site’s own language, and of every paper in a language that has no translation. */
export const english: Strings = {
  ...englishWords,
  tag: 'en-GB',
  kinds: Object.fromEntries(paperKinds.map((kind) => [kind, kind])) as Translation['kinds'],
  editions: Object.fromEntries(
    [...editions, ...printEditions].map(({ name, label }) => [name, label]),
  ),
  pages: { one: '{count} page', other: '{count} pages' },
};

/** By their tags. */
export type StringsByLanguage = ReadonlyMap<string, Strings>;

export function stringsByLanguage(
  translations: Readonly<Record<string, Translation>>,
): StringsByLanguage {
  const translated = Object.entries(translations).map(([tag, words]) => ({ ...words, tag }));
  return new Map([...translated, english].map((strings) => [strings.tag, strings]));
}

/**
 * The nearest that there are, as in RFC 4647, 3.4: those of `cy` do for `cy-GB`, and English for a
 * language without a translation.
 */
export function stringsFor(strings: StringsByLanguage, tag: string): Strings {
  const known = strings.get(tag);
  if (known) return known;
  const shorter = tag.split('-').slice(0, -1).join('-');
  return shorter === '' ? english : stringsFor(strings, shorter);
}
