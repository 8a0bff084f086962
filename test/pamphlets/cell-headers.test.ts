/** Cells name the headers that HTML gives them, in the order in which they are said. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { cellHeaders, type TablePart } from '../../src/pamphlets/structure/cell-headers.ts';

/**
 * The elements of a table.
 *
 * @param rows cells as words: `C` and `R` are headers of a column or a row, anything else is data; then
 *   how many rows and columns it covers, as in `C1x2`
 */
function tableOf(...rows: readonly string[]): TablePart[] {
  const elements: TablePart[] = [];
  const add = (element: Partial<TablePart>): number => {
    const key = elements.length;
    elements.push({ cell: undefined, rows: [], cells: [], ...element, key });
    return key;
  };
  const keys = rows.map((row) => {
    const cells = row.split(' ').map((cell) => {
      const [, kind = '', rowSpan = 1, columnSpan = 1] = /^(\w)(?:(\d)x(\d))?$/.exec(cell) ?? [];
      const scopes = { C: 'Column', R: 'Row' } as const;
      const scope = kind === 'C' || kind === 'R' ? scopes[kind] : undefined;
      const spans = { rowSpan: Number(rowSpan), columnSpan: Number(columnSpan) };
      return add({ cell: { scope, ...spans } });
    });
    return add({ cells });
  });
  add({ rows: keys });
  return elements;
}

/** The headers of each data cell, in the order of the cells. */
function headersIn(...rows: readonly string[]): string[] {
  const headers = [...cellHeaders(tableOf(...rows)).values()].filter(({ id }) => !id);
  return headers.map((cell) => cell.headers.map((id) => id.replace('header-', '')).join(' '));
}

test('a cell has the header of its row and that of its column', () => {
  assert.equal(headersIn('d C C', 'R d d', 'R d d'), ['', '3 1', '3 2', '4 1', '4 2']);
});

test('of several, the outermost is said first', () => {
  assert.equal(headersIn('d1x2 C1x2', 'd1x2 C C', 'R R d d'), ['', '', '4 5 1 2', '4 5 1 3']);
});

test('a cell that reaches over several columns has the headers of all', () => {
  assert.equal(headersIn('C C', 'd1x2'), ['1 2']);
});

test('cells below one that reaches down stand beside it', () => {
  assert.equal(headersIn('C C C', 'R2x1 d d', 'd d'), ['4 2', '4 3', '4 2', '4 3']);
});

test('a header beyond data is no longer one when another has taken its place', () => {
  assert.equal(headersIn('C C', 'd d', 'C C', 'd d'), ['1', '2', '3', '4']);
  assert.equal(headersIn('C1x2', 'd d', 'C C', 'd d'), ['1', '1', '1 2', '1 3']);
});

test('header cells have ids of their own, and no headers', () => {
  const all = [...cellHeaders(tableOf('C C', 'R d')).values()];
  assert.equal(
    all.map(({ id }) => id),
    ['header-1', 'header-2', 'header-3', undefined],
  );
  assert.equal(
    all.map(({ headers }) => headers.length),
    [0, 0, 0, 2],
  );
});

test.run();
