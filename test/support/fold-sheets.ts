/** Folds printed sheets as hands do, knowing nothing of how they were imposed, and turns their leaves. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface FoldedPage {
  /** What stands on it; nothing on a blank page. */
  readonly words: string;
  /** That it is neither upside down nor mirrored for who reads it. */
  readonly upright: boolean;
}

interface Printed {
  readonly words: string;
  /** Where it is on the paper, seen from the front of the sheet; in widths of the sheet. */
  readonly across: number;
  readonly upright: boolean;
}

/** What is on one side of a sheet: through the paper, as if it were of glass. */
type PaperSide = readonly Printed[];

/**
 * @param turnsOn the edge over which the printer turns the sheet for its back
 * @param spine where the fold is held when the booklet is read
 * @returns the pages in the order in which a reader meets them
 */
export async function foldSheets(
  bytes: Uint8Array,
  turnsOn: 'short edge' | 'long edge',
  spine: 'left' | 'right',
): Promise<FoldedPage[]> {
  const sides = await readSides(bytes, turnsOn);
  if (sides.length % 2 !== 0) throw new Error('A sheet has no back.');
  const sheets = sides.flatMap((front, index) => {
    const back = sides[index + 1];
    return index % 2 === 0 && back ? [{ front, back }] : [];
  });
  // With the fold at the left, the halves at the right are turned first, from the outermost sheet in.
  const isFirstHalf = ({ across }: Printed) => across > 0.5 === (spine === 'left');
  const firstHalf = (side: PaperSide) => side.filter(isFirstHalf);
  const secondHalf = (side: PaperSide) => side.filter((printed) => !isFirstHalf(printed));
  const met = [
    ...sheets.flatMap(({ front, back }) => [firstHalf(front), firstHalf(back)]),
    ...sheets.toReversed().flatMap(({ front, back }) => [secondHalf(back), secondHalf(front)]),
  ];
  return met.map((page) => ({
    words: page.map(({ words }) => words).join(' '),
    upright: page.every(({ upright }) => upright),
  }));
}

async function readSides(
  bytes: Uint8Array,
  turnsOn: 'short edge' | 'long edge',
): Promise<PaperSide[]> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  try {
    const document = await loading.promise;
    const sides: PaperSide[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const [, , width = 0] = page.view;
      const isBack = number % 2 === 0;
      // The long edges of a sheet that lies on one of them are head and foot.
      const swapsSides = isBack && turnsOn === 'short edge';
      const swapsHeadAndFoot = isBack && turnsOn === 'long edge';
      const { items } = await page.getTextContent();
      sides.push(
        items.flatMap((item): Printed[] => {
          if (!('str' in item) || item.str.trim() === '') return [];
          const [right, rise, lean, up, x]: number[] = item.transform;
          const across = (x ?? 0) / width;
          const isLevel = rise === 0 && lean === 0;
          const isUp = (up ?? 0) > 0 !== swapsHeadAndFoot;
          const isMirrored = (right ?? 0) > 0 !== (up ?? 0) > 0;
          return [
            {
              words: item.str,
              across: swapsSides ? 1 - across : across,
              upright: isLevel && isUp && !isMirrored,
            },
          ];
        }),
      );
    }
    return sides;
  } finally {
    await loading.destroy();
  }
}
