/**
 * Reads CSV with the line of each row (RFC 4180), and says where it is none. Parsers that do as well as
 * they can with a broken file would draw a chart of what nobody has written.
 */

export interface CsvRow {
  /** From 1. */
  readonly line: number;
  /** Without the space around them. */
  readonly cells: readonly string[];
}

export interface CsvFault {
  readonly line: number;
  readonly fact: string;
  readonly hint: string;
}

/** A cell, quoted or not, and what ends it. */
const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\r|\n|$)/y;

/** Rows in which nothing stands are left out. */
export function readCsv(text: string): { readonly rows: readonly CsvRow[]; fault?: CsvFault } {
  const rows: CsvRow[] = [];
  let line = 1;
  let start = 1;
  let cells: string[] = [];
  cell.lastIndex = 0;
  while (cell.lastIndex < text.length || cells.length > 0) {
    const match = cell.exec(text);
    if (!match) {
      const fact = 'A quotation mark is not closed, or stands within a cell.';
      const hint =
        'Put quotation marks around the whole cell, and write one within it twice: "the ""good"" life".';
      return { rows, fault: { line, fact, hint } };
    }
    const [, quoted, plain = '', end = ''] = match;
    cells.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    line += quoted?.match(/\r\n|\r|\n/g)?.length ?? 0;
    if (end === ',') continue;
    line += end === '' ? 0 : 1;
    if (cells.some((one) => one !== '')) rows.push({ line: start, cells });
    cells = [];
    start = line;
  }
  return { rows };
}
