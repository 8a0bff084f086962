/** The elements of MathML Core (3.1 to 3.6) that formulas are made of. */
export const mathElements = [
  'math',
  'mrow',
  'mi',
  'mn',
  'mo',
  'mtext',
  'mspace',
  'mstyle',
  'mpadded',
  'mfrac',
  'msqrt',
  'mroot',
  'msub',
  'msup',
  'msubsup',
  'munder',
  'mover',
  'munderover',
  'mtable',
  'mtr',
  'mtd',
] as const;

export type MathElement = (typeof mathElements)[number];

export function isMathElement(name: string): name is MathElement {
  return (mathElements as readonly string[]).includes(name);
}
