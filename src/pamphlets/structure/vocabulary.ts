/** How each standard names the types of structure elements. */
import { type PDFContext, type PDFDict, PDFName, type PDFRef, PDFString } from '@cantoo/pdf-lib';
import type { Standard } from '../../model/standard.ts';
import type { ListNumbering, StructureType } from './element.ts';

/** ISO 32000-2 14.8.6: the standard structure namespaces. */
const namespaces = {
  old: 'http://iso.org/pdf/ssn',
  new: 'http://iso.org/pdf2/ssn',
} as const;

/** Types that PDF 2.0 no longer has: they stand in the namespace of PDF 1.7. */
const oldTypes: readonly StructureType[] = [
  'BlockQuote',
  'Code',
  'Quote',
  'Reference',
  'TOC',
  'TOCI',
];

/** Types of PDF 2.0, each as the nearest one of 1.7 (ISO 32000-1 14.7.3). */
const roleMap = { Em: 'Span', Strong: 'Span' };

/** ISO 14289-2 8.2.5.14: a note says where it stands; ours stand together at the end. */
const endnote = { O: 'FENote', NoteType: 'Endnote' };

export interface Vocabulary {
  /** Gives a structure element its type, and what that type has to say of itself. */
  readonly name: (element: PDFDict, type: StructureType) => void;
  /** ISO 32000-1 table 347; "Description" came with ISO 32000-2. */
  readonly listAttributes: (numbering: ListNumbering) => PDFDict;
  /** Gives the root of the tree what explains the types. */
  readonly explain: (root: PDFDict) => void;
}

export function vocabularyOf(standard: Standard, context: PDFContext): Vocabulary {
  const listAttributes = (ListNumbering: string) => context.obj({ O: 'List', ListNumbering });
  if (standard === 'ua-1') {
    return {
      listAttributes: (numbering) =>
        listAttributes(numbering === 'Description' ? 'None' : numbering),
      name: (element, type) => element.set(PDFName.of('S'), PDFName.of(type)),
      explain: (root) => root.set(PDFName.of('RoleMap'), context.obj(roleMap)),
    };
  }
  const namespace = (uri: string): PDFRef =>
    context.register(context.obj({ Type: 'Namespace', NS: PDFString.of(uri) }));
  const [older, newer] = [namespace(namespaces.old), namespace(namespaces.new)];
  return {
    listAttributes,
    name: (element, type) => {
      element.set(PDFName.of('S'), PDFName.of(type === 'Note' ? 'FENote' : type));
      element.set(PDFName.of('NS'), oldTypes.includes(type) ? older : newer);
      if (type === 'Note') element.set(PDFName.of('A'), context.obj(endnote));
    },
    explain: (root) => root.set(PDFName.of('Namespaces'), context.obj([newer, older])),
  };
}
