/** Lists the rows of wide tables in an open page, for editions that have no room for their columns. */

/** Stands in the place of a table, and knows how to give it back what it has taken from it. */
interface RowList extends HTMLElement {
  restoreTable: () => void;
}

/**
 * A list in place of each table with more columns: an item for each row, under its name if it has one,
 * with its cells as values, each labelled by its column. What stands in the table moves into the list,
 * with its ids and links; only the names of columns are there once more for each further row. This is
 * for tables in a frame, which have one row of heads and no cell that spans others: the numbers of a chart
 * with one series, and what is to be ticked, stay tables.
 *
 * Runs in the page, so that everything it needs stands within it.
 *
 * @param mostColumns that a table keeps; null if there are never too many
 */
export function listWideTables(mostColumns: number | null): void {
  if (mostColumns === null) return;
  const make = (tag: string, ...kids: Node[]): HTMLElement => {
    const element = document.createElement(tag);
    element.append(...kids);
    return element;
  };
  const isEmpty = (cell: Element): boolean => cell.childNodes.length === 0;

  for (const table of document.querySelectorAll<HTMLTableElement>('.table-frame > table')) {
    const [heads] = [...(table.tHead?.rows ?? [])].map(({ cells }) => [...cells]);
    if (!heads || heads.length <= mostColumns) continue;
    const unnamed = new Set(heads.filter(isEmpty));
    const moved: [from: Element, to: Element][] = [];
    /** All that a part of the table holds, in an element that takes its place. */
    const move = (from: Element, tag: string): HTMLElement => {
      const to = make(tag, ...from.childNodes);
      for (const name of ['id', 'lang', 'dir']) {
        const value = from.getAttribute(name);
        if (value !== null) to.setAttribute(name, value);
      }
      from.removeAttribute('id');
      moved.push([from, to]);
      return to;
    };
    const labels = new Map<Element, HTMLElement>();
    const labelOf = (head: Element): HTMLElement => {
      const first = labels.get(head);
      if (!first) {
        const label = move(head, 'dt');
        labels.set(head, label);
        return label;
      }
      const again = first.cloneNode(true) as HTMLElement;
      for (const element of [again, ...again.querySelectorAll('[id]')])
        element.removeAttribute('id');
      return again;
    };
    const itemOf = ({ cells: [...cells] }: HTMLTableRowElement): HTMLElement => {
      const names = cells.filter((cell) => cell.matches('th')).map((cell) => move(cell, 'p'));
      for (const name of names) name.className = 'row-name';
      const values = cells.flatMap((cell, column) => {
        const head = heads[column];
        // In the corner above the names of rows, nothing is said of a row that has none.
        if (!head || cell.matches('th') || (unnamed.has(head) && isEmpty(cell))) return [];
        return [labelOf(head), move(cell, 'dd')];
      });
      return make('li', ...names, make('dl', ...values));
    };
    const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
    const list = make('ul', ...rows.map(itemOf));
    const caption = table.caption ? [move(table.caption, 'figcaption')] : [];
    const figure = make('figure', ...caption, list);
    figure.className = 'wide-table';
    const restoreTable = (): void => {
      for (const [from, to] of moved) {
        from.append(...to.childNodes);
        if (to.id !== '') from.id = to.id;
      }
      figure.remove();
      table.hidden = false;
    };
    table.hidden = true;
    table.before(Object.assign(figure, { restoreTable } satisfies Partial<RowList>));
  }
}

/** Makes tables of the lists again. Runs in the page. */
export function restoreTables(): void {
  for (const list of document.querySelectorAll<RowList>('.wide-table')) list.restoreTable();
}
