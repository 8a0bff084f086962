/** Measures how the lines of a block are set: where they start and end, how long and how far apart they are. */
import type { EditionType } from '../../model/edition-type.ts';
import { type Block, type BlockPart, isCell, isDrawn, isHeading, isRunning } from './block.ts';
import type { TypeFault } from './fault.ts';
import { isSeen, type Line } from './lines.ts';

export type Direction = 'ltr' | 'rtl';

/** In pt: a device pixel of Chromium, to which it rounds where lines stand. */
const pixel = 0.75;

export function lineFaults(block: Block, direction: Direction, type: EditionType): TypeFault[] {
  if (isDrawn(block)) return [];
  return block.parts.flatMap((part) => [
    ...leadingFault(part, isHeading(block) ? type.headingLeading : type.leading),
    ...(isCell(block) || block.roles.length === 0 ? [] : alignmentFault(part, direction)),
    ...(isRunning(block) ? longLines(part, type.measure.most) : []),
  ]);
}

function leadingFault({ page, lines }: BlockPart, least: number): TypeFault[] {
  // The mark of a note that has a line for itself stands higher than that.
  const worded = lines.filter(({ text }) => /\p{L}/u.test(text));
  for (const [index, line] of worded.entries()) {
    const next = worded[index + 1];
    if (!next) continue;
    const size = Math.max(line.size, next.size);
    const distance = next.baseline - line.baseline;
    if (distance >= least * size - pixel) continue;
    const fact = `has its lines ${(distance / size).toFixed(2)} of their size apart, where ${least} is the least.`;
    return [{ page, words: `${line.text} ${next.text}`, kind: 'leading', fact }];
  }
  return [];
}

function longLines({ page, lines }: BlockPart, most: number): TypeFault[] {
  const [longest] = lines.toSorted((a, b) => b.text.length - a.text.length);
  const count = [...(longest?.text ?? '')].length;
  if (!longest || count <= most) return [];
  const fact = `is a line of ${count} characters, where ${most} are the most.`;
  return [{ page, words: longest.text, kind: 'long', fact }];
}

/**
 * Two lines may start or end alike by chance.
 *
 * @param direction that of the pamphlet: its words in other languages start where it has all lines start
 */
function alignmentFault({ page, lines }: BlockPart, direction: Direction): TypeFault[] {
  const words = lines[0]?.text ?? '';
  const lefts = lines.map(({ left }) => left);
  const rights = lines.map(({ right }) => -right);
  const isFromRight = /^\P{L}*[\p{Script=Hebrew}\p{Script=Arabic}]/u.test(words);
  const sides = direction === 'rtl' ? [lefts, rights] : [isFromRight ? rights : lefts];
  if (lines.length >= 3 && !sides.some((ends) => areAtSide(ends, lines))) {
    return [{ page, words, kind: 'aligned', fact: 'does not have its lines start at one side.' }];
  }
  const full = lines.slice(0, -1);
  const isFlush = [lefts, rights].every((ends) => spread(ends.slice(0, -1)) < pixel);
  if (full.length < 3 || !isFlush || !areUneven(full)) return [];
  const fact = 'is justified: its lines end at one side, and its spaces differ from line to line.';
  return [{ page, words, kind: 'justified', fact }];
}

/** Whether most lines reach the side that one of them reaches, but for a space that a line starts with. */
function areAtSide(ends: readonly number[], lines: readonly Line[]): boolean {
  const side = Math.min(...ends);
  const atSide = ends.filter((end, index) => end - side < (lines[index]?.size ?? 0) / 2);
  return atSide.length > ends.length / 2;
}

/** Whether lines have been stretched, each by its own measure. */
function areUneven(lines: readonly Line[]): boolean {
  const spaces = lines.map((line) => middle(spacesIn(line))).filter((space) => space !== undefined);
  return spread(spaces) > 0.02;
}

function spread(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}

/** The distance between words, for each space of a line, in parts of the size. */
export function spacesIn({ letters }: Line): number[] {
  return letters.flatMap((letter, index) => {
    const [before, after] = [letters[index - 1], letters[index + 1]];
    if (isSeen(letter) || !before || !after || !isSeen(before) || !isSeen(after)) return [];
    if (before.size !== after.size || before.isFormula || after.isFormula) return [];
    return [Math.max(...between(before, after), ...between(after, before)) / before.size];
  });
}

function between(left: { x: number; width: number }, right: { x: number }): number[] {
  return [right.x - left.x - left.width];
}

export function middle(values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
