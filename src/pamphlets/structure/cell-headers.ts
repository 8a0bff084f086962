/** Names the header cells of tables, and says which of them speak for each cell, as HTML has it (4.9.12). */
import type { PageElement } from '../page-elements.ts';

export interface CellHeaders {
  /** Of a header cell: unique in the document. */
  readonly id: string | undefined;
  /**
   * Of a data cell: the ids of the headers of its row, then of its column, each from the outermost to
   * the nearest, so that they lead to the cell when they are said in turn.
   */
  readonly headers: readonly string[];
}

/** What has to be known of tables, rows and cells. */
export type TablePart = Pick<PageElement, 'key' | 'cell' | 'rows' | 'cells'>;

interface PlacedCell {
  readonly key: number;
  readonly scope: 'Row' | 'Column' | undefined;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

type Grid = readonly (readonly (PlacedCell | undefined)[])[];

/**
 * What each cell of all tables has to say of headers, by its key.
 *
 * @param elements those of the page, each at the index that is its key
 */
export function cellHeaders(elements: readonly TablePart[]): ReadonlyMap<number, CellHeaders> {
  const ids = new Map(
    elements
      .filter(({ cell }) => cell?.scope !== undefined)
      .map(({ key }, index) => [key, `header-${index + 1}`]),
  );
  const all = new Map<number, CellHeaders>();
  for (const table of elements.filter(({ rows }) => rows.length > 0)) {
    const grid = gridOf(table, elements);
    for (const cell of new Set(grid.flat())) {
      if (!cell) continue;
      const keys = cell.scope === undefined ? headersOf(cell, grid) : [];
      const headers = keys.flatMap((key) => ids.get(key) ?? []);
      all.set(cell.key, { id: ids.get(cell.key), headers });
    }
  }
  return all;
}

function headersOf(cell: PlacedCell, grid: Grid): number[] {
  const rows = slots(cell.row, cell.rowSpan).flatMap((row) =>
    unmasked(grid[row]?.slice(0, cell.column), 'Row'),
  );
  const columns = slots(cell.column, cell.columnSpan).flatMap((column) =>
    unmasked(
      grid.slice(0, cell.row).map((row) => row[column]),
      'Column',
    ),
  );
  return [...new Set([...rows, ...columns])];
}

/** HTML 4.9.12.1: every cell in each of the slots that it covers. */
function gridOf(table: TablePart, elements: readonly TablePart[]): Grid {
  const grid: (PlacedCell | undefined)[][] = table.rows.map(() => []);
  for (const [row, key] of table.rows.entries()) {
    let column = 0;
    for (const cell of elements[key]?.cells ?? []) {
      const { scope, rowSpan = 1, columnSpan = 1 } = elements[cell]?.cell ?? {};
      while (grid[row]?.[column]) column += 1;
      const placed = { key: cell, scope, row, column, rowSpan, columnSpan };
      for (const covered of grid.slice(row, row + rowSpan)) {
        for (const slot of slots(column, columnSpan)) covered[slot] = placed;
      }
    }
  }
  return grid;
}

/**
 * HTML 4.9.12.2, from a cell outwards: a header counts unless one nearer, beyond data, is of the same
 * size and so has taken its place.
 *
 * @param line what stands before the cell, from the edge of the table on
 */
function unmasked(line: readonly (PlacedCell | undefined)[] = [], scope: 'Row' | 'Column') {
  const sizeOf = ({ row, column, rowSpan, columnSpan }: PlacedCell) =>
    scope === 'Row' ? `${row} ${rowSpan}` : `${column} ${columnSpan}`;
  const masked = new Set<string>();
  const headers: number[] = [];
  const block: string[] = [];
  for (const cell of line.toReversed()) {
    if (cell?.scope === undefined) {
      if (cell) for (const size of block.splice(0)) masked.add(size);
      continue;
    }
    block.push(sizeOf(cell));
    if (cell.scope === scope && !masked.has(sizeOf(cell))) headers.push(cell.key);
  }
  return headers.toReversed();
}

function slots(start: number, length: number): number[] {
  return Array.from({ length }, (_, index) => start + index);
}
