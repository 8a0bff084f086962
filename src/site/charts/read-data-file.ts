/** Reads the rows of a chart from a CSV: its first column names them, each other one is a series. */
import type { Problem } from '../../model/problem.ts';
import { type ChartRow, cellOf, shownNumber } from './chart.ts';
import { type CsvRow, readCsv } from './read-csv.ts';

export interface ChartTable {
  readonly category: string;
  readonly series: readonly string[];
  readonly rows: readonly (ChartRow & { readonly line: number })[];
}

export type ReadTable =
  | { readonly table: ChartTable; readonly problems: readonly [] }
  | { readonly table?: undefined; readonly problems: readonly Problem[] };

const number = /^-?\d+(?:\.\d+)?$/;

/**
 * All that is wrong with it, at its lines.
 *
 * @param file the path shown
 */
export function readDataFile(file: string, text: string): ReadTable {
  const refuse = (line: number, fact: string, hint: string): Problem => ({
    code: 'chart-data',
    severity: 'error',
    file,
    line,
    fact,
    hint,
  });
  const { rows, fault } = readCsv(text);
  if (fault) return { problems: [refuse(fault.line, fault.fact, fault.hint)] };
  const [heads, ...others] = rows;
  if (!heads || others.length === 0) {
    const hint = 'Write what the columns hold into the first row, and the numbers below it.';
    return { problems: [refuse(1, 'The file has no row below its heads.', hint)] };
  }
  const [category = '', ...series] = heads.cells;
  if (series.length === 0) {
    const other = /[;\t]/.test(category);
    const hint = other
      ? 'Save it as “CSV (comma delimited)”: commas part its columns, not semicolons or tabs.'
      : 'Write the names of the rows into the first column, and their numbers into others.';
    return { problems: [refuse(heads.line, 'The file has one column alone.', hint)] };
  }
  const problems = [
    ...headFaults(heads.cells).map((fact) =>
      refuse(heads.line, fact, 'Write what each column holds into the first row.'),
    ),
    ...others.flatMap((row) =>
      rowFaults(row, heads.cells).map(([fact, hint]) => refuse(row.line, fact, hint)),
    ),
  ];
  if (problems.length > 0) return { problems };
  return {
    table: {
      category,
      series,
      rows: others.map(({ line, cells: [label = '', ...cells] }) => ({
        line,
        label,
        cells: cells.map((cell) => cellOf(Number(cell), shownNumber(Number(cell), cell))),
      })),
    },
    problems: [],
  };
}

function headFaults(heads: readonly string[]): string[] {
  return heads.flatMap((head, index) => {
    if (head === '') return `Column ${index + 1} has no head.`;
    return heads.indexOf(head) < index ? `Two columns have the head "${head}".` : [];
  });
}

function rowFaults({ cells }: CsvRow, heads: readonly string[]): [fact: string, hint: string][] {
  if (cells.length !== heads.length) {
    const fact = `This row has ${cells.length} cells, and the first row ${heads.length}.`;
    const hint =
      cells.length > heads.length
        ? 'Take out what is too much; write numbers without commas, and words with one in quotation marks.'
        : 'Write the cells that are missing.';
    return [[fact, hint]];
  }
  const [label = '', ...values] = cells;
  const unnamed: [string, string][] =
    label === ''
      ? [['This row has no name in its first cell.', 'Write what its numbers are about.']]
      : [];
  const wrong = values.flatMap((value, index): [string, string][] => {
    if (number.test(value)) return [];
    const column = heads[index + 1] ?? '';
    return [
      value === ''
        ? [`The cell in the column "${column}" is empty.`, 'Write the number, or take the row out.']
        : [
            `"${value}" in the column "${column}" is no number.`,
            'Write digits alone, with a point before decimals: 1234.5.',
          ],
    ];
  });
  return [...unnamed, ...wrong];
}
