/** Random formulas, with all that stands in others, that is stretched, and that has no letters. */
import type { SeededRandom } from './seeded-random.ts';

const letters = [
  'x',
  'n',
  'A',
  '\\theta',
  '\\Omega',
  '2',
  '0.5',
  '\\%',
  "f'",
  '\\bar{y}',
  '\\mathbf{v}',
] as const;
const signs = ['+', '-', '=', '\\le', '\\times', '\\in', '\\ne', '\\to'] as const;
const words = [
  'x squared',
  'the sum of n',
  'one half',
  'un demi',
  'A & B',
  '5 ≥ 4',
  'cafe\u0301',
] as const;

/** Short enough for a line on a phone, and followed by a word: at an end, its words would be the block's. */
export function inlineFormula(random: SeededRandom): string {
  return `\`${random.pick([letter, power, fraction, root])(random)}\`{formula="${random.pick(words)}"} and`;
}

/** Short enough for a block deep in others on a small page. */
export function blockFormula(random: SeededRandom): string {
  const latex = random.pick([fraction, root, sum, matrix, cases, brace, lines])(random);
  return `\`\`\`formula\nlatex: '${latex.replaceAll("'", "''")}'\nalternative: ${random.pick(words)}\n\`\`\``;
}

function letter(random: SeededRandom): string {
  return random.pick(letters);
}

function simple(random: SeededRandom): string {
  return random.chance(0.5)
    ? letter(random)
    : `${letter(random)} ${random.pick(signs)} ${letter(random)}`;
}

function power(random: SeededRandom): string {
  return `x${random.pick(['^', '_'])}{${simple(random)}}`;
}

function fraction(random: SeededRandom): string {
  return random.chance(0.8) ? `\\frac{${simple(random)}}{${power(random)}}` : '\\binom{n}{k}';
}

function root(random: SeededRandom): string {
  return `\\sqrt${random.chance(0.3) ? '[3]' : ''}{${simple(random)}}`;
}

function sum(random: SeededRandom): string {
  return `\\sum_{i=1}^{n} ${power(random)} \\, \\text{if } ${letter(random)}`;
}

function matrix(random: SeededRandom): string {
  const rows = Array.from(
    { length: random.between(1, 8) },
    () => `${letter(random)} & ${letter(random)}`,
  );
  return `\\left${random.pick(['(', '[', '\\{'])} \\begin{matrix} ${rows.join(' \\\\ ')} \\end{matrix} \\right.`;
}

function cases(random: SeededRandom): string {
  return `\\begin{cases} ${fraction(random)} & x > 0 \\\\ {}_n ${letter(random)} & \\text{else} \\end{cases}`;
}

function brace(random: SeededRandom): string {
  return `\\underbrace{${simple(random)} + a + b}_{${letter(random)}}`;
}

function lines(random: SeededRandom): string {
  return `\\begin{aligned} a &= ${fraction(random)} \\\\ &= \\sin ${letter(random)} \\end{aligned}`;
}
