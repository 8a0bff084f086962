/** A block of a pamphlet: what a screen reader says in one go, and a person judges at one look. */
import type { Entry, Mark, Passage } from '../parity/outline.ts';

/** A part of what is said. */
export interface Said {
  /** Labels stand before items and notes, headers before rows and columns. */
  readonly kind: 'words' | 'label' | 'header' | 'alternative';
  /** Empty for a cell that has nothing in it. */
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
}

export interface Block {
  /** Its place in the order of reading, from 1. */
  readonly number: number;
  /** The lists, tables and quotations of which it is the first block, from the outside. */
  readonly begins: readonly Entry[];
  /** What it is, as it is called on the sheet. */
  readonly role: string;
  readonly said: readonly Said[];
  readonly passages: readonly Passage[];
  /** What is painted of it; nothing of an empty row of a table. */
  readonly marks: readonly Mark[];
  /** The page on which it starts, from 1. */
  readonly page: number;
}

/** All words of a block. */
export function wordsOfBlock({ said }: Pick<Block, 'said'>): string {
  return said
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join(' ');
}
