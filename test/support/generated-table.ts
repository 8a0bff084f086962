/** Random tables: with and without caption, headers of rows, empty cells, alignment, many rows. */
import { foreign, languageIn, words } from './generated-words.ts';
import type { SeededRandom } from './seeded-random.ts';

/** @param line writes a line of text with all that can stand in it */
export function generatedTable(random: SeededRandom, line: () => string): string {
  const columns = random.pick([1, 2, 2, 3, 3, 6]);
  const row = (cell: (index: number) => string) =>
    `| ${Array.from({ length: columns }, (_, index) => inTable(cell(index))).join(' | ')} |`;
  const short = () => random.pick(['1', '2.5', 'yes', '£3', 'DfE', '']);
  const foreignCell = () => {
    const attributes = random.pick(foreign);
    return `${words(random, languageIn(attributes), 3)} {${attributes}}`;
  };
  const cell = () =>
    columns > 3
      ? short()
      : random.pick([
          () => '',
          () => words(random),
          () => words(random),
          line,
          line,
          foreignCell,
        ])();
  // An empty corner makes headers of the first column.
  const corner = columns > 1 && random.chance(0.3);
  const header = (index: number) => {
    if (columns > 3) return index > 0 ? `${index}` : 'A';
    if (index === 0) return corner ? '' : words(random, undefined, 2);
    return random.chance(0.1) && columns > 2 && index > 1 ? '' : words(random, undefined, 2);
  };
  const rows = random.chance(0.1) ? random.between(25, 60) : random.between(1, 5);
  const caption = random.chance(0.5) ? `Table: ${line()}\n\n` : '';
  return [
    `${caption}${row(header)}`,
    row(() => random.pick(['---', ':--', '--:', ':-:'])),
    ...Array.from({ length: rows }, () => row(cell)),
  ].join('\n');
}

/** A line that ends a cell nowhere. */
function inTable(text: string): string {
  return text.replaceAll('|', '\\|');
}
