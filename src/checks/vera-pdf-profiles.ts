/** The validation profiles of veraPDF that a pamphlet has to pass, by the standard that it is made to. */
import type { Standard } from '../model/standard.ts';

export interface Profile {
  /** As veraPDF names it. */
  readonly flavour: 'ua1' | '2a' | 'ua2' | 'wt1a' | 'wt1r' | '4';
  /** The standard that it stands for, as people name it. */
  readonly name: string;
  readonly standard: Standard;
}

export const profiles: readonly Profile[] = [
  { flavour: 'ua1', name: 'PDF/UA-1', standard: 'ua-1' },
  { flavour: '2a', name: 'PDF/A-2a', standard: 'ua-1' },
  { flavour: 'ua2', name: 'PDF/UA-2', standard: 'ua-2' },
  { flavour: 'wt1a', name: 'WTPDF 1.0 for accessibility', standard: 'ua-2' },
  { flavour: 'wt1r', name: 'WTPDF 1.0 for reuse', standard: 'ua-2' },
  { flavour: '4', name: 'PDF/A-4', standard: 'ua-2' },
];

/**
 * The standard that a PDF is to be judged by: PDF/UA-2 is for PDF 2.0 (ISO 14289-2, 6.1), which no
 * file of an earlier standard can be.
 */
export function standardOf(pdf: Buffer): Standard {
  return pdf.subarray(0, 7).toString('latin1') === '%PDF-2.' ? 'ua-2' : 'ua-1';
}
