/** Says why no front matter is found where it should be: what stands at one of its ends instead. */
import type { Problem } from './problem.ts';

/** One or more hyphens or what word processors make of them: hyphens, dashes, a horizontal bar, a minus. */
const dashes = /^[ \t]*[-\u2010-\u2015\u2212]+[ \t]*$/;
const hyphens = /^---[ \t]*$/;
/** A key with its value, as front matter has them. */
const key = /^[\w-]+:/;

/** For a text that does not start with a block between two lines of three hyphens. */
export function findBoundsProblem(file: string, text: string): Problem {
  const lines = text.split(/\r?\n/);
  const first = lines.findIndex((line) => line.trim() !== '');
  const start = lines[first];
  const at = (index: number, fact: string, hint: string) => problem(file, index, fact, hint);
  if (start === undefined) {
    return at(0, 'The file is empty.', `${whole} "npm run new" makes such a file.`);
  }
  if (hyphens.test(start) && first > 0) {
    const what = first === 1 ? 'is an empty line' : `are ${first} empty lines`;
    return at(0, `There ${what} before the three hyphens.`, 'Take out what stands before them.');
  }
  if (hyphens.test(start)) return notClosed(file, lines);
  if (dashes.test(start)) return at(first, notHyphens(start), 'Write --- there, and nothing else.');
  if (start.startsWith('---')) {
    return at(
      first,
      `The line "${short(start)}" holds more than the three hyphens.`,
      'Write --- on a line of its own, and what follows it on the next.',
    );
  }
  if (key.test(start)) {
    return at(
      first,
      `"${short(start)}" stands where three hyphens should open the block of keys.`,
      'Write --- on a line of its own before it.',
    );
  }
  const later = lines.findIndex((line) => hyphens.test(line));
  if (later > 0 && key.test(lines[later + 1] ?? '')) {
    return at(
      first,
      `"${short(start)}" stands before the three hyphens, which are on line ${later + 1}.`,
      'Move it below the block of keys, or take it out: the first line is ---.',
    );
  }
  return at(first, 'The file does not start with its title and the other keys.', whole);
}

/**
 * For front matter that is no YAML because it is not closed, and a rule further down was taken for
 * its end: the problem then begins below an empty line, with words that are no key.
 */
export function findLateEnd(
  file: string,
  block: string,
  problems: readonly Problem[],
): Problem | undefined {
  // The block starts on the second line of the file.
  const lines = block.split(/\r?\n/);
  const empty = lines.findIndex((line) => line.trim() === '');
  const [fault] = problems.filter(({ code }) => code === 'front-matter');
  const index = (fault?.line ?? 0) - 2;
  if (empty < 0 || index <= empty || /^[ \t]*[\w-]+:/.test(lines[index] ?? '')) return undefined;
  return notClosed(file, ['---', ...lines]);
}

const whole =
  'Start it with a line of three hyphens (---), the title and the other keys, and --- again.';

function notClosed(file: string, lines: readonly string[]): Problem {
  const end = lines.findIndex((line, index) => index > 0 && dashes.test(line));
  if (end > 0) {
    const [fact, hint] = [
      notHyphens(lines[end] ?? ''),
      'Write --- there, to close the block of keys.',
    ];
    return problem(file, end, fact, hint);
  }
  const empty = lines.findIndex((line) => line.trim() === '');
  return problem(
    file,
    Math.max(empty, 0),
    'The block of keys that opens with three hyphens is not closed.',
    'Write --- on a line of its own after the last key, before the text.',
  );
}

/** What a line has that should be three hyphens. */
function notHyphens(line: string): string {
  const shown = line.trim();
  if (shown === '---') return 'There is a space before the three hyphens.';
  const of = /^-+$/.test(shown)
    ? `of ${shown.length} ${shown.length === 1 ? 'hyphen' : 'hyphens'}`
    : `"${shown}", with a dash that a word processor makes of hyphens,`;
  return `There is a line ${of} where one of three hyphens should be.`;
}

function short(line: string): string {
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}

function problem(file: string, index: number, fact: string, hint: string): Problem {
  return { code: 'front-matter', severity: 'error', file, line: index + 1, column: 1, fact, hint };
}
