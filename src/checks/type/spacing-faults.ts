/** Measures the spaces between letters and between words of running text. */
import type { EditionType } from '../../model/edition-type.ts';
import { type Block, isRunning, linesIn } from './block.ts';
import type { TypeFault } from './fault.ts';
import { middle, spacesIn } from './line-faults.ts';
import type { Letter, Line } from './lines.ts';

/** In parts of the size: places in a PDF are rounded. */
const tolerance = 0.01;

/** Fewer pairs of letters, or spaces, say nothing: some pairs are set closer by the face itself. */
const enough = { letters: 60, spaces: 12 };

export function spacingFaults(block: Block, type: EditionType): TypeFault[] {
  const lines = linesIn(block);
  const [first] = lines;
  if (!first || !isRunning(block)) return [];
  const where = { page: first.page, words: first.text };
  const letters = lines.flatMap(gapsIn);
  const spaces = lines.flatMap(spacesIn);
  const gap = middle(letters) ?? 0;
  const space = middle(spaces) ?? 0;
  const faults: TypeFault[] = [];
  if (letters.length >= enough.letters && gap < type.letterSpacing - tolerance) {
    const fact = `has ${shown(gap)} of its size added between its letters, where ${type.letterSpacing} is the least.`;
    faults.push({ ...where, kind: 'letterSpacing', fact });
  }
  if (spaces.length >= enough.spaces && space < type.wordSpace - tolerance) {
    const fact = `has ${shown(space)} of its size between its words, where ${type.wordSpace} is the least.`;
    faults.push({ ...where, kind: 'wordSpace', fact });
  }
  return faults;
}

/**
 * What is between two letters beyond what the face itself has, in parts of the size. Latin ones alone:
 * the guidance is about them, and others are in whatever face the machine has for them.
 */
function gapsIn({ letters }: Line): number[] {
  return letters.flatMap((letter, index) => {
    const next = letters[index + 1];
    if (!next || !isLatin(letter) || !isLatin(next)) return [];
    const isBeside = next.baseline === letter.baseline && next.size === letter.size;
    return isBeside && next.x > letter.x ? [(next.x - letter.x - letter.width) / letter.size] : [];
  });
}

function isLatin({ text, isFormula }: Letter): boolean {
  return !isFormula && /^\p{Script=Latin}/u.test(text);
}

function shown(value: number): string {
  return String(Math.round(value * 100) / 100);
}
