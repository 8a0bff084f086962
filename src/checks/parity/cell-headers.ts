/** Says of each cell of a page's tables which header cells are heard with it. */
import { heardWords } from './heard-words.ts';
import { isNode, type ReadNode } from './read-node.ts';

/** A cell, and the rows and columns that it covers: from one up to and without another. */
interface Placed {
  readonly cell: ReadNode;
  readonly rows: readonly [from: number, to: number];
  readonly columns: readonly [from: number, to: number];
}

/** What stands between the words of one header and those of the next. */
export const headerSeparator = ' · ';

/**
 * The same nodes, each data cell with the words of its headers: of those before it in its row that
 * are headers of rows, and then of those above it that are headers of columns.
 */
export function nameHeaders(node: ReadNode): ReadNode {
  const named = node.role === 'table' ? headersByCell(node) : new Map<ReadNode, string>();
  const rename = (one: ReadNode): ReadNode => {
    if (one !== node && one.role === 'table') return nameHeaders(one);
    const headers = named.get(one);
    return {
      ...one,
      ...(headers && { facts: { ...one.facts, headers } }),
      kids: one.kids.map((kid) => (isNode(kid) ? rename(kid) : kid)),
    };
  };
  return rename(node);
}

function headersByCell(table: ReadNode): ReadonlyMap<ReadNode, string> {
  const placed = cellsOf(table);
  const headers = placed.filter(({ cell }) => cell.role === 'header cell');
  const found = new Map<ReadNode, string>();
  for (const { cell, rows, columns } of placed) {
    if (cell.role !== 'cell') continue;
    const before = headers
      .filter((header) => header.cell.facts?.scope === 'Row' && meet(header.rows, rows))
      .filter((header) => header.columns[1] <= columns[0])
      .toSorted((a, b) => a.columns[0] - b.columns[0]);
    const above = headers
      .filter((header) => header.cell.facts?.scope === 'Column' && meet(header.columns, columns))
      .filter((header) => header.rows[1] <= rows[0]);
    const words = [...before, ...above].map((header) => heardWords(header.cell));
    if (words.length > 0) found.set(cell, words.join(headerSeparator));
  }
  return found;
}

/** Every cell in its place: it takes the first column that none above reaches down into. */
function cellsOf(table: ReadNode): Placed[] {
  const placed: Placed[] = [];
  for (const [index, row] of rowsOf(table).entries()) {
    let column = 0;
    for (const cell of row.kids) {
      if (!isNode(cell)) continue;
      const { rowSpan = 1, columnSpan = 1 } = cell.facts ?? {};
      const reachesHere = ({ rows, columns }: Placed) =>
        meet(rows, [index, index + 1]) && meet(columns, [column, column + 1]);
      while (placed.some(reachesHere)) column += 1;
      const [rows, columns] = [
        [index, index + rowSpan],
        [column, column + columnSpan],
      ] as const;
      placed.push({ cell, rows, columns });
    }
  }
  return placed;
}

function rowsOf(node: ReadNode): ReadNode[] {
  return node.kids
    .filter(isNode)
    .flatMap((kid) => (kid.role === 'row' ? [kid] : kid.role === 'table' ? [] : rowsOf(kid)));
}

function meet([a, b]: Placed['rows'], [c, d]: Placed['rows']): boolean {
  return a < d && c < b;
}
