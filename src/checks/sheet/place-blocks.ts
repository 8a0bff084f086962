/** Finds on which pages the blocks of a pamphlet stand, and where there. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Block } from './block.ts';
import { around } from './box.ts';
import { type MarkedBoxes, markedBoxes } from './marked-boxes.ts';
import type { PlacedBlock, SheetPage } from './sheet.ts';

export type PlacedPage = Omit<SheetPage, 'picture'>;

/** @throws Error if the bytes are no PDF */
export async function placeBlocks(
  bytes: Uint8Array,
  blocks: readonly Block[],
): Promise<PlacedPage[]> {
  // pdf.js takes the bytes away from whoever gives them.
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, disableFontFace: true });
  try {
    const document = await task.promise;
    const pages: PlacedPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const boxes = await markedBoxes(await document.getPage(number));
      const { width, height, artifacts } = boxes;
      const placed = blocks.flatMap((block) => placeOn(number, block, boxes));
      pages.push({ number, width, height, artifacts, blocks: placed });
    }
    return pages;
  } finally {
    await task.destroy();
  }
}

function placeOn(page: number, block: Block, { marks }: MarkedBoxes): PlacedBlock[] {
  const own = block.marks.filter((mark) => mark.page === page);
  if (own.length === 0 && block.page !== page) return [];
  const box = around(own.flatMap(({ number }) => marks.get(number) ?? []));
  return [{ block, box, isContinued: block.page < page }];
}
