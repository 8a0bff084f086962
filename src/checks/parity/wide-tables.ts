/** What is heard of a page's wide tables in an edition that lists their rows: each cell after its column's name. */
import { isNode, type ReadNode } from './read-node.ts';

/** The same nodes, with a list in place of each table of more columns; all of them, without a number. */
export function listWideTables(node: ReadNode, mostColumns: number | undefined): ReadNode {
  if (mostColumns === undefined) return node;
  if (node.role === 'table') {
    const heads = cellsOf(partsOf(node, 'table head').flatMap((head) => partsOf(head, 'row'))[0]);
    if (heads.length > mostColumns) return listOf(node, heads);
  }
  const kids = node.kids.map((kid) => (isNode(kid) ? listWideTables(kid, mostColumns) : kid));
  return { ...node, kids };
}

function listOf(table: ReadNode, heads: readonly ReadNode[]): ReadNode {
  const rows = partsOf(table, 'table body').flatMap((body) => partsOf(body, 'row'));
  const items = rows.map((row, index) => itemOf(row, index === 0 ? heads : heads.map(unplaced)));
  const summary = table.facts?.summary;
  // Of a list nothing is said that is not seen.
  const shown: ReadNode[] =
    summary === undefined ? [] : [{ role: 'caption', kids: [{ text: summary }] }];
  return { role: 'box', kids: [...shown, ...partsOf(table, 'caption'), plainList(items)] };
}

/** A name of a row stands alone; what has neither a label nor words is not there. */
function itemOf(row: ReadNode, heads: readonly ReadNode[]): ReadNode {
  const cells = cellsOf(row);
  const names = cells.filter(({ role }) => role === 'header cell');
  const values = cells.flatMap((cell, column): ReadNode[] => {
    const head = heads[column];
    const isName = cell.role === 'header cell';
    if (!head || isName || head.kids.length + cell.kids.length === 0) return [];
    return [{ role: 'item', kids: [as('label', head), as('body', cell)] }];
  });
  return {
    role: 'item',
    kids: [{ role: 'body', kids: [...names.map((name) => as('box', name)), plainList(values)] }],
  };
}

function plainList(kids: readonly ReadNode[]): ReadNode {
  return { role: 'list', facts: { numbering: 'None' }, kids };
}

/** The words of a cell, in their language, as part of something else. */
function as(role: ReadNode['role'], { facts: _, ...cell }: ReadNode): ReadNode {
  return { ...cell, role };
}

/** Links lead to the first of several that are the same. */
function unplaced<Part extends ReadNode['kids'][number]>(part: Part): Part {
  if (!isNode(part)) return part;
  const { anchor: _, ...node } = part;
  return { ...node, kids: node.kids.map(unplaced) } as Part;
}

function partsOf({ kids }: ReadNode, role: ReadNode['role']): ReadNode[] {
  return kids.filter(isNode).filter((kid) => kid.role === role);
}

function cellsOf(row: ReadNode | undefined): ReadNode[] {
  return (row?.kids ?? []).filter(isNode);
}
