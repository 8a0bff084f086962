/** Measures what is so throughout a pamphlet: the size of most of its letters, and the length of its lines. */
import type { EditionType } from '../../model/edition-type.ts';
import { type Block, isRunning, linesIn } from './block.ts';
import type { TypeFault } from './fault.ts';
import { middle } from './line-faults.ts';
import { mostOf } from './lines.ts';
import type { PrintedType } from './read-type.ts';

/** Fewer letters, or fewer full lines, are those of a colophon in the main. */
const enough = { letters: 1500, lines: 40 };

export function wholeFaults({ blocks }: PrintedType, type: EditionType): TypeFault[] {
  const faults: TypeFault[] = [];
  const plain = blocks.filter(isPlain).flatMap(linesIn);
  const letters = plain.flatMap((line) => line.letters);
  const size = mostOf(letters, 'size');
  if (letters.length >= enough.letters && size < type.body - 0.05) {
    const fact = `Most letters are set in ${Math.round(size * 10) / 10} pt, where ${type.body} pt is the least.`;
    faults.push({ words: '', kind: 'body', fact });
  }
  const full = blocks
    .filter(isPlain)
    .flatMap(({ parts }) =>
      parts.flatMap(({ lines }) => lines.slice(0, -1).map(({ text }) => [...text].length)),
    );
  const count = middle(full) ?? 0;
  if (full.length >= enough.lines && count < type.measure.least) {
    const fact = `Half of the full lines have no more than ${count} characters, where ${type.measure.least} are the least.`;
    faults.push({ words: '', kind: 'short', fact });
  }
  return faults;
}

/** Paragraphs that stand in nothing that makes their lines shorter. */
function isPlain(block: Block): boolean {
  const narrow = ['item', 'body', 'note', 'block quote', 'figure'];
  return isRunning(block) && !block.roles.some((role) => narrow.includes(role));
}
