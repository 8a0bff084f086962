/** The texts that could be read, at their addresses. */
import type { Source } from '../model/source.ts';
import { pageUrl, paperUrl, statementUrl } from './addresses.ts';
import type { ContentKind } from './content-files.ts';
import type { TextFacts } from './markdown/text-facts.ts';
import type { ReadText } from './read-content.ts';
import type { ReadVersion } from './read-versions.ts';

export interface PlacedText {
  readonly url: string;
  /** Below the content folder. */
  readonly path: string;
  readonly source: Source;
  readonly facts: TextFacts;
  readonly isHidden: boolean;
  /** A version of a paper that a newer one has superseded. */
  readonly isKept: boolean;
}

/** As much of a text as says where it stands, and what is in it. */
export type TextToPlace = Pick<
  ReadText<unknown>,
  'slug' | 'path' | 'source' | 'facts' | 'isHidden'
>;

interface Texts {
  readonly texts: readonly TextToPlace[];
}

export interface TextsToPlace extends Readonly<Record<ContentKind, Texts>> {
  readonly papers: Texts & {
    readonly versions: readonly (TextToPlace & Pick<ReadVersion, 'date'>)[];
  };
}

export function placedTexts({ papers, statements, pages }: TextsToPlace): PlacedText[] {
  const at =
    <T extends TextToPlace>(kind: ContentKind, urlOf: (text: T) => string, isKept = false) =>
    (read: T) => {
      const { source, facts, isHidden } = read;
      const path = `${kind}/${read.path}`;
      return source && facts ? [{ url: urlOf(read), path, source, facts, isHidden, isKept }] : [];
    };
  return [
    ...papers.texts.flatMap(at('papers', paperUrl)),
    ...papers.versions.flatMap(
      at('papers', ({ slug, date }) => paperUrl({ slug, superseded: date }), true),
    ),
    ...statements.texts.flatMap(at('statements', statementUrl)),
    ...pages.texts.flatMap(at('pages', pageUrl)),
  ];
}
