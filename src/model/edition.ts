/** The editions: one page laid out for different readers, each a record of values for `print.css`. */

import type { EditionType } from './edition-type.ts';

export interface Edition {
  readonly name: string;
  /** What a reader is offered: "A5 pamphlet". */
  readonly label: string;
  /** What follows the slug in the file name: none, or `-large-print`. */
  readonly suffix: string;
  /** The paper, in mm. */
  readonly page: { readonly width: number; readonly height: number };
  /** Custom properties laid over those of `print.css`, which itself holds the A5 values. */
  readonly properties: Readonly<Record<`--${string}`, string>>;
  /**
   * The most columns that a table keeps: the rows of a wider one are listed, each with its cells as
   * labelled values. Without it, all tables stay tables.
   */
  readonly tableColumns?: number;
  /** What the finished pamphlet is measured against. */
  readonly type: EditionType;
}

const a5 = { width: 148, height: 210 };
const a4 = { width: 210, height: 297 };

/** UKAAF, Clear print. */
const clearPrint: EditionType = {
  smallest: 12,
  body: 12,
  contrast: 4.5,
  measure: { least: 35, most: 75 },
  leading: 1.3,
  headingLeading: 1.15,
  letterSpacing: 0,
  wordSpace: 0.2,
  italicWords: 12,
  capitals: 24,
  underlines: 'links',
  splitWords: 20,
};

export const editions: readonly Edition[] = [
  {
    // UKAAF, Clear print: 12 pt at least, set to the left, without hyphens.
    name: 'a5',
    label: 'A5 pamphlet',
    suffix: '',
    page: a5,
    properties: {},
    type: clearPrint,
  },
  {
    // UKAAF, Large print: 18 pt and nothing below 16, set anew and not enlarged; "columns avoided or
    // reduced in number". It gives no number: three leave each of them about 16 letters.
    name: 'large-print',
    label: 'Large print, A4',
    suffix: '-large-print',
    page: a4,
    properties: {
      '--page-margin': '20mm',
      '--page-margin-block': '24mm',
      '--print-body': '18pt',
      '--print-small': '16pt',
      '--print-mark': '16pt',
      '--print-h1': '36pt',
      '--print-h2': '25pt',
      '--print-h3': '20pt',
      '--print-lead': '20pt',
      '--print-leading': '1.5',
    },
    tableColumns: 3,
    type: { ...clearPrint, smallest: 16, body: 18 },
  },
  {
    // British Dyslexia Association, Style guide: 12 to 14 pt, wide letter and word spacing, lines 1.5
    // apart, headings a fifth larger; bold and not italics, nothing underlined, on cream.
    name: 'dyslexia-friendly',
    label: 'Dyslexia-friendly, A5',
    suffix: '-dyslexia-friendly',
    page: a5,
    properties: {
      '--surface': '#fbf4e4',
      '--surface-tint': '#f3e8cc',
      '--print-body': '13pt',
      '--print-h2': '18pt',
      '--print-h3': '15.5pt',
      '--print-leading': '1.6',
      '--print-letter-spacing': '0.075em',
      '--print-word-spacing': '0.08em',
      '--print-digit': '0.725em',
      '--print-marker': '0.85em',
      '--print-emphasis-style': 'normal',
      '--print-emphasis-weight': '700',
      '--print-link-line': 'none',
    },
    type: {
      ...clearPrint,
      body: 13,
      measure: { least: 35, most: 70 },
      leading: 1.5,
      // Letters of this face are 0.41 em wide and 0.07 em apart; a third of them is 0.14 em.
      letterSpacing: 0.075,
      // 3.5 times 0.14 em, less the 0.07 em that the letters beside a space have of their own.
      wordSpace: 0.43,
      italicWords: 0,
      underlines: 'none',
    },
  },
];

/** Made of an edition for who prints it, and not to be read: sheets to fold, or pages for a firm. */
export interface PrintEdition extends Pick<Edition, 'name' | 'label' | 'suffix'> {
  /** The edition that is printed, which is also the one to read. */
  readonly of: string;
  /** Laid over those of that edition. */
  readonly properties: Edition['properties'];
  /** Who prints, by a name of src/pamphlets/imposition/printers.ts. */
  readonly printer: string;
}

export const printEditions: readonly PrintEdition[] = [
  {
    name: 'booklet',
    label: 'Booklet to fold, A4 sheets',
    suffix: '-booklet',
    of: 'a5',
    properties: {},
    printer: 'short-edge',
  },
  {
    name: 'press',
    label: 'A5 pages for a printing firm',
    suffix: '-press',
    of: 'a5',
    properties: { '--bleed': '3mm' },
    printer: 'bleed-and-marks',
  },
];

/** @throws RangeError naming the editions there are, if there is none of this name. */
export function editionNamed(name: string): Edition {
  return named(name, editions);
}

/** @throws RangeError naming the editions there are, if there is none of this name. */
export function printEditionNamed(name: string): PrintEdition {
  return named(name, printEditions);
}

/** @throws RangeError if there is an edition of this name neither to read nor to print. */
export function assertEdition(name: string): void {
  named(name, [...editions, ...printEditions]);
}

function named<Named extends { readonly name: string }>(
  name: string,
  candidates: readonly Named[],
): Named {
  const found = candidates.find((candidate) => candidate.name === name);
  if (found) return found;
  const known = candidates.map((candidate) => candidate.name).join(', ');
  throw new RangeError(`There is no edition "${name}". There are: ${known}.`);
}
