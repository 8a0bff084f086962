/** The validation profiles of veraPDF that a pamphlet has to pass, by the standard that it is made to. */
import type { Standard } from '../model/standard.ts';

export interface Profile {
  /** As veraPDF names it. */
  readonly flavour: 'ua1' | '2a' | '3a' | 'ua2' | 'wt1a' | 'wt1r' | '4' | '4f';
  /** The standard that it stands for, as people name it. */
  readonly name: string;
  readonly standard: Standard;
  /** As veraPDF's reports call it. */
  readonly reported: string;
}

/** What a pamphlet is to be judged by. */
export interface Judged {
  readonly standard: Standard;
  /** Whether it is announced to hold a file, which only some forms of PDF/A allow. */
  readonly holdsFile: boolean;
}

/** Those of a pamphlet that holds no file. */
export const profiles: readonly Profile[] = [
  { flavour: 'ua1', name: 'PDF/UA-1', standard: 'ua-1', reported: 'PDF/UA-1 validation profile' },
  { flavour: '2a', name: 'PDF/A-2a', standard: 'ua-1', reported: 'PDF/A-2A validation profile' },
  {
    flavour: 'ua2',
    name: 'PDF/UA-2',
    standard: 'ua-2',
    reported: 'PDF/UA-2 + Tagged PDF validation profile',
  },
  {
    flavour: 'wt1a',
    name: 'WTPDF 1.0 for accessibility',
    standard: 'ua-2',
    reported: 'WTPDF 1.0 Accessibility validation profile',
  },
  {
    flavour: 'wt1r',
    name: 'WTPDF 1.0 for reuse',
    standard: 'ua-2',
    reported: 'WTPDF 1.0 Reuse validation profile',
  },
  { flavour: '4', name: 'PDF/A-4', standard: 'ua-2', reported: 'PDF/A-4 validation profile' },
];

/** Those in whose place others stand for a pamphlet that holds a file (ISO 19005-3, ISO 19005-4 annex A). */
const archivingFiles: Readonly<Partial<Record<Profile['flavour'], Profile>>> = {
  '2a': {
    flavour: '3a',
    name: 'PDF/A-3a',
    standard: 'ua-1',
    reported: 'PDF/A-3A validation profile',
  },
  '4': {
    flavour: '4f',
    name: 'PDF/A-4f',
    standard: 'ua-2',
    reported: 'PDF/A-4F validation profile',
  },
};

export function profilesFor({ standard, holdsFile }: Judged): Profile[] {
  return profiles
    .filter((profile) => profile.standard === standard)
    .map((profile) => (holdsFile && archivingFiles[profile.flavour]) || profile);
}

/**
 * The standard that a PDF is to be judged by: PDF/UA-2 is for PDF 2.0 (ISO 14289-2, 6.1), which no
 * file of an earlier standard can be.
 *
 * @param pdf its first bytes
 */
export function standardOf(pdf: Buffer): Standard {
  return pdf.subarray(0, 7).toString('latin1') === '%PDF-2.' ? 'ua-2' : 'ua-1';
}
