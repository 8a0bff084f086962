/** What no pamphlet has, by the conditions of the Matterhorn Protocol that cannot be met without it. */
import { PDFDict, PDFName, type PDFObject } from '@cantoo/pdf-lib';

/** As pdf-lib makes a dictionary of it: a text is a name. */
interface Example {
  [key: string]: string | boolean | Example | string[];
}

export interface Absence {
  /** The conditions of the Matterhorn Protocol that cannot be met without it. */
  readonly ids: readonly string[];
  readonly what: string;
  readonly isIt: (dictionary: PDFDict) => boolean;
  /** One, to prove that it would be seen. */
  readonly example: Example;
}

export const absences: readonly Absence[] = [
  {
    ids: ['03-001', '03-003', '05-003', '29-001'],
    what: 'action but those of links and bookmarks',
    isIt: (dictionary) =>
      hasAny(dictionary, 'AA', 'OpenAction', 'JS', 'JavaScript') ||
      !['', 'URI', 'GoTo'].includes(nameIn(dictionary.lookup(PDFName.of('A')), 'S')),
    example: { A: { S: 'JavaScript' } },
  },
  {
    ids: ['28-014', '28-015'],
    what: 'clip of sound or film',
    isIt: (dictionary) => nameIn(dictionary, 'Type') === 'MediaClip',
    example: { Type: 'MediaClip' },
  },
  {
    ids: ['11-005', '24-001', '25-001', '28-005', '28-010'],
    what: 'form',
    isIt: (dictionary) => hasAny(dictionary, 'AcroForm', 'FT', 'XFA'),
    example: { AcroForm: {} },
  },
  {
    ids: [
      '03-002',
      '05-001',
      '05-002',
      '28-002',
      '28-003',
      '28-006',
      '28-007',
      '28-016',
      '28-017',
      '28-018',
    ],
    what: 'annotation but links',
    isIt: (dictionary) =>
      nameIn(dictionary, 'Type') === 'Annot' && nameIn(dictionary, 'Subtype') !== 'Link',
    example: { Type: 'Annot', Subtype: 'TrapNet' },
  },
  {
    ids: ['28-013'],
    what: 'image map',
    isIt: (dictionary) => hasAny(dictionary, 'IsMap'),
    example: { S: 'URI', IsMap: true },
  },
  {
    ids: ['20-001', '20-002', '20-003'],
    what: 'optional content',
    isIt: (dictionary) => hasAny(dictionary, 'OCProperties', 'OC', 'OCGs'),
    example: { OCProperties: {} },
  },
  {
    ids: ['22-001'],
    what: 'article thread',
    isIt: (dictionary) => hasAny(dictionary, 'Threads'),
    example: { Threads: [] },
  },
  {
    ids: ['23-001'],
    what: 'signature',
    isIt: (dictionary) => nameIn(dictionary, 'Type') === 'Sig' || hasAny(dictionary, 'SigFlags'),
    example: { Type: 'Sig' },
  },
  {
    ids: ['26-001', '26-002'],
    what: 'encryption',
    isIt: (dictionary) => hasAny(dictionary, 'Encrypt'),
    example: { Encrypt: {} },
  },
  {
    ids: ['30-001'],
    what: 'reference XObject',
    isIt: (dictionary) => nameIn(dictionary, 'Subtype') === 'Form' && hasAny(dictionary, 'Ref'),
    example: { Subtype: 'Form', Ref: {} },
  },
  {
    ids: ['09-007', '09-008', '14-006', '14-007'],
    what: 'structure type that nothing is given',
    isIt: (dictionary) =>
      nameIn(dictionary, 'Type') === 'StructElem' &&
      /^(?:H|H[7-9]|Ruby|R[BTP]|Warichu|W[TP])$/.test(nameIn(dictionary, 'S')),
    example: { Type: 'StructElem', S: 'Ruby' },
  },
  {
    ids: ['13-005'],
    what: 'figure that is replaced by a text',
    isIt: (dictionary) => nameIn(dictionary, 'S') === 'Figure' && hasAny(dictionary, 'ActualText'),
    example: { S: 'Figure', ActualText: 'Words' },
  },
  {
    ids: ['31-018'],
    what: 'font that is not a TrueType font in a composite one',
    isIt: (dictionary) =>
      nameIn(dictionary, 'Type') === 'Font' &&
      !['Type0', 'CIDFontType2'].includes(nameIn(dictionary, 'Subtype')),
    example: { Type: 'Font', Subtype: 'TrueType' },
  },
];

function hasAny(dictionary: PDFDict, ...keys: readonly string[]): boolean {
  return keys.some((key) => dictionary.has(PDFName.of(key)));
}

/** The name under a key; empty if there is none. */
export function nameIn(object: PDFObject | undefined, key: string): string {
  const name = object instanceof PDFDict ? object.lookup(PDFName.of(key)) : undefined;
  return name instanceof PDFName ? name.decodeText() : '';
}
