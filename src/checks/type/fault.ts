/** What is wrong with the type of a pamphlet, before it is led back to its paper. */

export interface TypeFault {
  /** From 1; none of what is so throughout. */
  readonly page?: number;
  /** As they are printed. */
  readonly words: string;
  /** What was measured and what is asked, to follow the words: "is set in 10 pt, …". */
  readonly fact: string;
  /** Faults of one kind are said once. */
  readonly kind: TypeFaultKind;
}

export type TypeFaultKind = keyof typeof typeHints;

const layout = 'Print it anew; if that does not help, the print style sheet is at fault.';

/** What to do about each of them. */
export const typeHints = {
  unread: layout,
  small:
    'Draw a picture with larger letters, and give a chart the whole width of the text; for anything else, the print style sheet is at fault.',
  body: layout,
  contrast:
    'Check the colours of the organisation; if they are right, the print style sheet is not.',
  picture: 'Put the words beside the picture, or on one colour.',
  turned: 'If it stands in a picture, draw that anew; if not, the print style sheet is at fault.',
  justified: layout,
  aligned: layout,
  leading: layout,
  long: layout,
  short: layout,
  letterSpacing: layout,
  wordSpace: layout,
  italics: 'Take the asterisks away, and let a heading, a callout or a few strong words stand out.',
  capitals: 'Write it in small letters, with a capital at the start.',
  underlined: layout,
  split: 'Take the soft hyphens out of the word: it is short enough to stand in a line.',
} as const;
