/** Tables as the page has them: rows in their groups, every cell there, scopes and spans kept. */
import type { PageElement } from '../page-elements.ts';
import type { CellHeaders } from './cell-headers.ts';
import {
  firstPage,
  isContent,
  type Kid,
  type StructureElement,
  type StructureType,
} from './element.ts';

const groupTypes: Readonly<Record<string, StructureType | undefined>> = {
  thead: 'THead',
  tbody: 'TBody',
  tfoot: 'TFoot',
};

/** A row of a table, with the tag of the group that it stands in on the page. */
export interface GroupedRow {
  readonly group: string;
  readonly row: StructureElement;
}

/** Rows that stand in one group after each other, in that group: Chromium leaves groups out. */
export function inGroups(rows: readonly GroupedRow[]): StructureElement[] {
  const groups: { type: StructureType; kids: Kid[] }[] = [];
  for (const { group, row } of rows) {
    const type = groupTypes[group] ?? 'TBody';
    const last = groups.at(-1);
    if (last?.type === type) last.kids.push(row);
    else groups.push({ type, kids: [row] });
  }
  return groups;
}

/**
 * Of the kids of a cell in a table's head, those of the first page: Chromium prints the head on each
 * page of the table, and tags it each time in the same elements.
 */
export function firstPrinted(kids: readonly Kid[], page = firstPage(kids)): Kid[] {
  return kids.flatMap((kid): Kid[] => {
    if (isContent(kid)) return kid.page === page ? [kid] : [];
    const own = firstPrinted(kid.kids, page);
    return own.length > 0 || kid.kids.length === 0 ? [{ ...kid, kids: own }] : [];
  });
}

/**
 * ISO 14289-1 7.5: a cell says what it is a header of, and how far it reaches. And for readers that do
 * not work out the headers of a cell from that, it names them (ISO 32000-1 table 349).
 */
export function cellOf(
  { cell }: PageElement,
  kids: readonly Kid[],
  common: Partial<StructureElement>,
  { id, headers }: CellHeaders,
): StructureElement {
  const { scope, rowSpan = 1, columnSpan = 1 } = cell ?? {};
  return {
    ...common,
    type: scope ? 'TH' : 'TD',
    id,
    attributes: { owner: 'Table', scope, rowSpan, columnSpan, headers },
    kids,
  };
}
