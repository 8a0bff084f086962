/** What the blocks of a pamphlet are called on the sheet, for people who know no tags. */
import { type Entry, wordsOf } from '../parity/outline.ts';

/** @param within what a text stands in */
export function roleOf(entry: Entry, within?: Entry): string {
  const { role, facts } = entry.role === 'text' && within ? within : entry;
  if (role === 'heading') return `heading, level ${facts.level}`;
  if (role === 'item' || role === 'body' || role === 'label') return 'list item';
  if (role === 'contents item') return 'entry of the contents';
  if (role === 'row') return rowRole(entry);
  if (role === 'figure') return 'picture';
  if (role === 'text' || role === 'block quote') return 'text';
  return role.replace(/^\//, '');
}

function rowRole({ kids }: Entry): string {
  const headers = kids.filter((cell) => cell.role === 'header cell').length;
  const filled = kids.filter((cell) => cell.kids.length > 0).length;
  if (headers === 0) return 'row';
  return headers >= filled && headers > 1 ? 'row of headers' : 'row with a header';
}

/** Whether a screen reader says that it begins, beside what it says of the blocks in it. */
export function isSaid({ role }: Entry): boolean {
  return ['list', 'contents', 'table', 'block quote'].includes(role);
}

/** What is said where something begins that holds blocks. */
export function openingOf(entry: Entry): string {
  const { role, kids } = entry;
  if (role === 'list') return `list of ${count(kids.length, 'item')}`;
  if (role === 'contents') return `contents of ${count(kids.length, 'entry', 'entries')}`;
  if (role === 'block quote') return 'quotation';
  return `table of ${count(rowsIn(entry).length, 'row')} and ${count(columnsIn(entry), 'column')}`;
}

function rowsIn({ role, kids }: Entry): Entry[] {
  return kids.flatMap((kid) =>
    kid.role === 'row' && role !== 'row' ? [kid] : kid.role.startsWith('table ') ? rowsIn(kid) : [],
  );
}

/** The words of the headers of each column of a table, and of each row. */
export function headersOf(table: Entry): { readonly columns: string[]; readonly rows: string[] } {
  const headers = rowsIn(table)
    .flatMap(({ kids }) => kids)
    .filter(({ role }) => role === 'header cell');
  const withScope = (scope: string) =>
    headers.filter(({ facts }) => facts.scope === scope).map(wordsOf);
  return { columns: withScope('Column'), rows: withScope('Row') };
}

function columnsIn(table: Entry): number {
  const widths = rowsIn(table).map(({ kids }) =>
    kids.reduce((sum, { facts }) => sum + (facts.columnSpan ?? 1), 0),
  );
  return Math.max(0, ...widths);
}

function count(number: number, one: string, more = `${one}s`): string {
  return `${number} ${number === 1 ? one : more}`;
}
