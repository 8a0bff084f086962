/** Parts of a pamphlet that are set as one, like a paragraph or a cell, with their lines as printed. */
import { type BlockMarks, type MarkMeaning, markKey } from './block-marks.ts';
import { type Letter, type Line, linesOf } from './lines.ts';
import type { PaintedPage } from './painted.ts';

export interface Block {
  /** What it is and what it stands in, from the outside in. */
  readonly roles: readonly string[];
  /** By page. */
  readonly parts: readonly BlockPart[];
}

export interface BlockPart {
  /** From 1. */
  readonly page: number;
  /** From the first to the last. */
  readonly lines: readonly Line[];
}

/** What no element owns, as running heads and page numbers, is a block for each page. */
const artifact = -1;

const unmarked: MarkMeaning = { block: artifact, isFormula: false, isLink: false };

export function blocksOf(pages: readonly PaintedPage[], marks: BlockMarks): Block[] {
  const parts = new Map<number, BlockPart[]>();
  for (const { number: page, glyphs } of pages) {
    const letters = new Map<number, Letter[]>();
    for (const glyph of glyphs) {
      const { mark } = glyph;
      const found = mark === undefined ? undefined : marks.meanings.get(markKey(page, mark));
      const { block, ...meaning } = found ?? unmarked;
      const own = letters.get(block) ?? [];
      letters.set(block, own);
      own.push({ ...glyph, ...meaning });
    }
    for (const [block, own] of letters) {
      const before = parts.get(block) ?? [];
      parts.set(block, [...before, { page, lines: linesOf(own) }]);
    }
  }
  return [...parts].map(([block, own]) => ({ roles: marks.blocks[block] ?? [], parts: own }));
}

/** Text that is read line after line, and not looked up like that of cells and contents. */
export function isRunning({ roles }: Block): boolean {
  const role = roles.at(-1) ?? '';
  const isText = ['paragraph', 'body', 'note', 'block quote'].includes(role);
  return isText && !['cell', 'header cell', 'contents', 'caption'].some((one) => isIn(roles, one));
}

export function isHeading({ roles }: Block): boolean {
  return isIn(roles, 'heading');
}

/** Words within a picture or a formula stand where that has them. */
export function isDrawn({ roles }: Block): boolean {
  return isIn(roles, 'formula') || (isIn(roles, 'figure') && !isIn(roles, 'caption'));
}

export function isCell({ roles }: Block): boolean {
  return isIn(roles, 'cell') || isIn(roles, 'header cell');
}

/** All of its lines, with their pages. */
export function linesIn(block: Block): (Line & { readonly page: number })[] {
  return block.parts.flatMap(({ page, lines }) => lines.map((line) => ({ ...line, page })));
}

function isIn(roles: readonly string[], role: string): boolean {
  return roles.includes(role);
}
