/** Tables as the page has them: rows in their groups, every cell there, scopes and spans kept. */
import type { PageElement } from '../page-elements.ts';
import type { Kid, StructureElement, StructureType } from './element.ts';

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

/** ISO 14289-1 7.5: a cell says what it is a header of, and how far it reaches. */
export function cellOf(
  { cell }: PageElement,
  kids: readonly Kid[],
  common: Partial<StructureElement>,
): StructureElement {
  const { scope, rowSpan = 1, columnSpan = 1 } = cell ?? {};
  return {
    ...common,
    type: scope ? 'TH' : 'TD',
    attributes: { owner: 'Table', scope, rowSpan, columnSpan },
    kids,
  };
}
