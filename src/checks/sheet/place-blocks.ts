/** Finds on which pages the blocks of a pamphlet stand, and where there. */

import { around } from '../painting/box.ts';
import type { OpenPdf } from '../read-pdf.ts';
import type { Block } from './block.ts';
import { type MarkedBoxes, markedBoxes } from './marked-boxes.ts';
import type { PlacedBlock, SheetPage } from './sheet.ts';

export type PlacedPage = Omit<SheetPage, 'picture'>;

/** @throws Error if it is no PDF */
export async function placeBlocks(pdf: OpenPdf, blocks: readonly Block[]): Promise<PlacedPage[]> {
  const document = await pdf.pages();
  const pages: PlacedPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const boxes = await markedBoxes(await document.getPage(number));
    const { width, height, artifacts } = boxes;
    const placed = blocks.flatMap((block) => placeOn(number, block, boxes));
    pages.push({ number, width, height, artifacts, blocks: placed });
  }
  return pages;
}

function placeOn(page: number, block: Block, { marks }: MarkedBoxes): PlacedBlock[] {
  const own = block.marks.filter((mark) => mark.page === page);
  if (own.length === 0 && block.page !== page) return [];
  const box = around(own.flatMap(({ number }) => marks.get(number) ?? []));
  return [{ block, box, isFirst: block.page === page }];
}
