/** Takes the lines of a block apart into words; one that goes on in the next line is one. */
import type { Letter, Line } from './lines.ts';
import { isSeen } from './lines.ts';

export interface Word {
  /** The page on which it starts. */
  readonly page: number;
  readonly letters: readonly Letter[];
  /** Without the hyphen that is there because the line ends. */
  readonly text: string;
}

export function wordsOf(lines: readonly (Line & { readonly page: number })[]): Word[] {
  const words: { page: number; letters: Letter[] }[] = [];
  let isOpen = false;
  for (const { page, letters } of lines) {
    for (const letter of letters) {
      if (!isSeen(letter)) {
        isOpen = false;
        continue;
      }
      if (isOpen) words.at(-1)?.letters.push(letter);
      else words.push({ page, letters: [letter] });
      isOpen = true;
    }
    isOpen = words.at(-1)?.letters.at(-1)?.isSoftHyphen ?? false;
  }
  return words.map((word) => ({
    ...word,
    text: word.letters
      .filter(({ isSoftHyphen }) => !isSoftHyphen)
      .map(({ text }) => text)
      .join(''),
  }));
}
