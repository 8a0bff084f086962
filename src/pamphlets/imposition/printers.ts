/** Who prints, as data: what comes out of an office printer, and what printing firms ask for. */

/** Prints sheets on both sides, to be folded. */
export interface DuplexPrinter {
  readonly name: string;
  /** What people choose in the printer's dialog. */
  readonly label: string;
  readonly prints: 'sheets';
  /** The edge over which the sheet is turned for its back. */
  readonly turnsOn: 'short edge' | 'long edge';
}

/** Takes single pages in the order of reading, and imposes them itself. */
export interface PrintingFirm {
  readonly name: string;
  /** What such a firm asks for. */
  readonly label: string;
  readonly prints: 'pages';
  /** How far the content has to reach over the edge that is cut, on each side, in mm. */
  readonly bleed: number;
  readonly cropMarks: boolean;
}

export const duplexPrinters: readonly DuplexPrinter[] = [
  {
    name: 'short-edge',
    label: 'Home or office printer, both sides, flip on short edge',
    prints: 'sheets',
    turnsOn: 'short edge',
  },
  {
    name: 'long-edge',
    label: 'Home or office printer, both sides, flip on long edge',
    prints: 'sheets',
    turnsOn: 'long edge',
  },
];

export const printingFirms: readonly PrintingFirm[] = [
  {
    name: 'bleed-and-marks',
    label: 'Printing firm: single pages with 3 mm bleed and crop marks',
    prints: 'pages',
    bleed: 3,
    cropMarks: true,
  },
  {
    name: 'final-size',
    label: 'Printing firm: single pages in their final size, without bleed or marks',
    prints: 'pages',
    bleed: 0,
    cropMarks: false,
  },
];

/** @throws RangeError naming the printers there are, if there is none of this name. */
export function printerNamed(name: string): DuplexPrinter | PrintingFirm {
  const printers = [...duplexPrinters, ...printingFirms];
  const printer = printers.find((candidate) => candidate.name === name);
  if (printer) return printer;
  const known = printers.map((candidate) => candidate.name).join(', ');
  throw new RangeError(`There is no printer "${name}". There are: ${known}.`);
}
