/** What copies of a booklet take, worked out from its pages: sheets, weight, and the cost of the paper. */
import { shownPrice } from '../site/wording.ts';
import { saddleStitch } from './imposition/page-order.ts';

/** ISO 216: A4 is a sixteenth of a square metre; in grams, of office paper with 80 g/m². */
const sheetWeight = 80 / 16;

const sheetsInReam = 500;

/** The price of 500 sheets. */
export interface ReamPrice {
  readonly amount: number;
  /** ISO 4217. */
  readonly currency: string;
}

/**
 * @param name `pages`, `sheets`, `weight` or `cost`, followed by `-100` if it is that of a hundred copies
 * @param pages of the reader's PDF
 * @throws RangeError if there is no such figure, or a cost without a price
 */
export function orderText(name: string, pages: number, price?: ReamPrice): string {
  const [, what, copies = '1'] = /^([a-z]+)(?:-(\d+))?$/.exec(name) ?? [];
  const sheets = saddleStitch(pages, 'left').length * Number(copies);
  if (what === 'pages') return String(pages);
  if (what === 'sheets') return sheets.toLocaleString('en-GB');
  if (what === 'weight') return weightText(sheets * sheetWeight);
  if (what === 'cost' && price) {
    return shownPrice({ ...price, amount: (price.amount / sheetsInReam) * sheets });
  }
  throw new RangeError(
    `There is no figure "${name}" of an order${price ? '' : ' without a price'}.`,
  );
}

/** @param weight in g */
function weightText(weight: number): string {
  return weight < 1000 ? `${Math.round(weight)} g` : `${(weight / 1000).toFixed(1)} kg`;
}
