/** Finds passages in italics or in capitals, words that are underlined, and words that are split. */
import type { EditionType } from '../../model/edition-type.ts';
import { type Block, isDrawn, linesIn } from './block.ts';
import type { TypeFault } from './fault.ts';
import { type Letter, textOf } from './lines.ts';
import type { PaintedPage } from './painted.ts';
import { isUnderlined } from './underlines.ts';
import { type Word, wordsOf } from './words.ts';

export function emphasisFaults(
  block: Block,
  pages: readonly PaintedPage[],
  type: EditionType,
): TypeFault[] {
  if (isDrawn(block) || block.roles.length === 0) return [];
  const words = wordsOf(linesIn(block));
  return [
    ...italics(words, type.italicWords),
    ...capitals(words, type.capitals),
    ...underlined(words, pages, type.underlines),
    ...split(words, type.splitWords),
  ];
}

function italics(words: readonly Word[], most: number): TypeFault[] {
  return stretches(words, ({ letters }) => letters.every(({ isItalic }) => isItalic))
    .filter((stretch) => stretch.length > most)
    .map((stretch) => ({
      ...whereOf(stretch),
      kind: 'italics',
      fact:
        most === 0
          ? 'is in italics, where nothing is.'
          : `is in italics: ${stretch.length} words, where ${most} in a row are the most.`,
    }));
}

function capitals(words: readonly Word[], most: number): TypeFault[] {
  const isCapital = ({ text }: Word) => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
  return stretches(words, isCapital).flatMap((stretch): TypeFault[] => {
    const count = textOf(stretch.flatMap(({ letters }) => letters)).match(/\p{Lu}/gu)?.length ?? 0;
    if (count <= most) return [];
    const fact = `is in capitals: ${count} letters, where ${most} in a row are the most.`;
    return [{ ...whereOf(stretch), kind: 'capitals', fact }];
  });
}

function underlined(
  words: readonly Word[],
  pages: readonly PaintedPage[],
  allowed: EditionType['underlines'],
): TypeFault[] {
  const isFault = ({ letters, page }: Word): boolean => {
    const grounds = pages[page - 1]?.grounds ?? [];
    const seen = letters.filter(({ isLink }) => !isLink || allowed === 'none');
    return seen.some((letter) => isUnderlined(letter, grounds));
  };
  return stretches(words, isFault).map((stretch) => ({
    ...whereOf(stretch),
    kind: 'underlined',
    fact: allowed === 'none' ? 'is underlined, where nothing is.' : 'is underlined, and no link.',
  }));
}

function split(words: readonly Word[], from: number): TypeFault[] {
  return words
    .filter(
      ({ letters, text }) => letters.some(({ isSoftHyphen }) => isSoftHyphen) && text.length < from,
    )
    .map((word) => ({
      ...whereOf([word]),
      kind: 'split',
      fact: `goes on in the next line, where words of fewer than ${from} letters do not.`,
    }));
}

/** Words that follow each other and of which something is so; a comma behind a word is not of it. */
function stretches(words: readonly Word[], isSo: (word: Word) => boolean): Word[][] {
  const found: Word[][] = [];
  let isOpen = false;
  for (const word of words) {
    const own = { ...word, letters: word.letters.filter(isOfWord) };
    const isNext = own.letters.length > 0 && isSo(own);
    if (isNext && isOpen) found.at(-1)?.push(word);
    else if (isNext) found.push([word]);
    isOpen = isNext;
  }
  return found;
}

function isOfWord({ text, isFormula }: Letter): boolean {
  return !isFormula && /[\p{L}\p{N}]/u.test(text);
}

function whereOf(words: readonly Word[]): Pick<TypeFault, 'page' | 'words'> {
  const [first] = words;
  return { ...(first && { page: first.page }), words: words.map(({ text }) => text).join(' ') };
}
