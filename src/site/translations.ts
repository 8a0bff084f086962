/** A paper and its translations: which there are, and how readers and machines are led from one to the others. */
import type { Paper } from '../model/paper.ts';
import { paperUrl } from './addresses.ts';
import type { Publication } from './publication.ts';

/** Those that are translations of no other. */
export function originalsIn(papers: readonly Paper[]): Paper[] {
  return papers.filter(({ translationOf }) => translationOf === undefined);
}

/** By the slugs of their originals. */
export function translationsByOriginal(
  papers: readonly Paper[],
): ReadonlyMap<string, readonly Paper[]> {
  const translations = papers.filter(({ translationOf }) => translationOf !== undefined);
  return Map.groupBy(translations, ({ translationOf = '' }) => translationOf);
}

/** The original and all its translations, by whichever of them; empty if there are none. */
export function languageSet(
  { paperNamed, translations }: Pick<Publication, 'paperNamed' | 'translations'>,
  { slug, translationOf = slug, superseded }: Paper,
): readonly Paper[] {
  const others = translations.get(translationOf);
  if (!others || superseded) return [];
  const original = paperNamed(translationOf);
  return original ? [original, ...others] : [];
}

export interface Alternate {
  /** BCP 47, or `x-default` for who reads none of the languages. */
  readonly language: string;
  readonly url: string;
}

/** For search engines: each of a set, itself among them, and the original for everybody else. */
export function alternatesOf(set: readonly Paper[]): Alternate[] {
  const [original] = set;
  if (!original) return [];
  return [
    ...set.map((paper) => ({ language: paper.language, url: paperUrl(paper) })),
    { language: 'x-default', url: paperUrl(original) },
  ];
}

/** What a language calls itself: "Cymraeg". */
export function ownName(tag: string): string {
  const { language } = new Intl.Locale(tag);
  return new Intl.DisplayNames([tag], { type: 'language' }).of(language) ?? tag;
}
