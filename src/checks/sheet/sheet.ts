/** What a human-check sheet is made of: one pamphlet, its pages, and what is read on them in which order. */

import type { Box } from '../painting/box.ts';
import type { Block } from './block.ts';
import type { Ledger } from './ledger.ts';

/** A block, or the part of one, on one page. */
export interface PlacedBlock {
  readonly block: Block;
  /** None if nothing of it is painted. */
  readonly box: Box | undefined;
  /** Whether it begins on this page; otherwise only a part of it stands here. */
  readonly isFirst: boolean;
}

export interface SheetPage {
  /** From 1. */
  readonly number: number;
  /** In pt. */
  readonly width: number;
  readonly height: number;
  /** What is seen, as a PNG in a `data:` address. */
  readonly picture: string;
  /** In the order of reading. */
  readonly blocks: readonly PlacedBlock[];
  /** Words and pictures that are not read. */
  readonly artifacts: readonly Box[];
}

export interface SheetPicture {
  readonly page: number;
  readonly box: Box;
  /** A PNG in a `data:` address. */
  readonly source: string;
}

export interface Sheet {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** "A5 pamphlet". */
  readonly edition: string;
  /** File below the site's root. */
  readonly path: string;
  /** Lower-case hex, of the file. */
  readonly sha256: string;
  /** The checks that this very file has passed. */
  readonly checkedBy: readonly string[];
  readonly typefaces: readonly string[];
  readonly blocks: readonly Block[];
  readonly pages: readonly SheetPage[];
  /** What is asked about as it is seen, by the numbers of the blocks. */
  readonly pictures: ReadonlyMap<number, SheetPicture>;
  readonly ledger: Ledger;
}
