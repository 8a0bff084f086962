/** Gathers the letters of a block on one page into lines. */
import type { Glyph } from './painted.ts';

/** A glyph, and what the elements around it say of it. */
export interface Letter extends Glyph {
  readonly isFormula: boolean;
  readonly isLink: boolean;
}

export interface Line {
  /** In the order in which they are painted, with spaces. */
  readonly letters: readonly Letter[];
  readonly text: string;
  /** Of the first letter, and behind the last; spaces at its ends are none of it. */
  readonly left: number;
  readonly right: number;
  /** That of most of its letters. */
  readonly baseline: number;
  /** Of most of its letters, in pt. */
  readonly size: number;
}

/** How far a letter is from the one above it at least, in parts of its size, if it is in a new line. */
const newLine = 0.6;

/** From the upper one to the lower one. What is a formula alone makes no line. */
export function linesOf(letters: readonly Letter[]): Line[] {
  const rows: Letter[][] = [];
  // What stands higher in its line, like the mark of a note, comes before it.
  const fromAbove = letters
    .filter(({ isFormula }) => !isFormula)
    .toSorted((a, b) => a.baseline - b.baseline);
  for (const letter of fromAbove) {
    const row = rows.at(-1);
    const above = row?.at(-1);
    if (!row || !above || letter.baseline - above.baseline > newLine * letter.size) {
      rows.push([letter]);
    } else row.push(letter);
  }
  // Of a letter and a raised mark, the letter stands on the line.
  const lines = rows
    .filter(hasWords)
    .map((row) => ({ row, baseline: mostOf(row.toReversed(), 'baseline') }));
  for (const letter of letters.filter(({ isFormula }) => isFormula)) {
    const away = (line: { baseline: number }) => Math.abs(line.baseline - letter.baseline);
    const [nearest] = lines.toSorted((a, b) => away(a) - away(b));
    nearest?.row.push(letter);
  }
  const places = new Map(letters.map((letter, index) => [letter, index]));
  const place = (letter: Letter) => places.get(letter) ?? 0;
  return lines.map(({ row, baseline }) =>
    lineOf(
      row.toSorted((a, b) => place(a) - place(b)),
      baseline,
    ),
  );
}

function lineOf(letters: readonly Letter[], baseline: number): Line {
  const seen = letters.filter(isSeen);
  const own = seen.filter(({ isFormula }) => !isFormula);
  return {
    letters,
    text: textOf(letters),
    left: Math.min(...seen.map(({ x }) => x)),
    right: Math.max(...seen.map(({ x, width }) => x + width)),
    baseline,
    size: mostOf(own, 'size'),
  };
}

export function isSeen({ text }: Glyph): boolean {
  return text.trim() !== '';
}

export function textOf(letters: readonly Glyph[]): string {
  return letters
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

function hasWords(row: readonly Letter[]): boolean {
  return row.some(isSeen);
}

/** The value that most of them have. */
export function mostOf(glyphs: readonly Glyph[], key: 'baseline' | 'size'): number {
  const alike = Map.groupBy(glyphs.filter(isSeen), (glyph) => Math.round(glyph[key] * 20));
  const [most] = [...alike.values()].toSorted((a, b) => b.length - a.length);
  return most?.[0]?.[key] ?? 0;
}
