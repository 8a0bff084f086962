/** How each standard names the types of structure elements. */
import { type PDFContext, type PDFDict, PDFName, type PDFRef, PDFString } from '@cantoo/pdf-lib';
import { isMathElement, type MathElement } from '../../model/math-elements.ts';
import type { Standard } from '../../model/standard.ts';
import type { ListNumbering, StructureType } from './element.ts';

/** ISO 32000-2 14.8.6: the standard structure namespaces. */
const namespaces = {
  old: 'http://iso.org/pdf/ssn',
  new: 'http://iso.org/pdf2/ssn',
  math: 'http://www.w3.org/1998/Math/MathML',
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
const roleMap = { Aside: 'Sect', Em: 'Span', Strong: 'Span' };

/** ISO 14289-2 8.2.5.14: a note says where it stands; ours stand together at the end. */
const endnote = { O: 'FENote', NoteType: 'Endnote' };

export interface Vocabulary {
  /** Gives a structure element its type, and what that type has to say of itself. */
  readonly name: (element: PDFDict, type: StructureType) => void;
  /** ISO 32000-1 table 347; "Description" came with ISO 32000-2. */
  readonly listAttributes: (numbering: ListNumbering) => PDFDict;
  /** Of MathML (ISO 32000-2 14.7.6.2, NSO): PDF 1.7 has no place for them. */
  readonly mathAttributes: (values: Readonly<Record<string, string>>) => PDFDict | undefined;
  /** Gives the root of the tree what explains the types. */
  readonly explain: (root: PDFDict) => void;
}

export function vocabularyOf(standard: Standard, context: PDFContext): Vocabulary {
  return standard === 'ua-1' ? vocabularyOfUa1(context) : vocabularyOfUa2(context);
}

function vocabularyOfUa1(context: PDFContext): Vocabulary {
  const mathTypes = new Set<MathElement>();
  return {
    listAttributes: (numbering) =>
      listAttributes(context, numbering === 'Description' ? 'None' : numbering),
    mathAttributes: () => undefined,
    name: (element, type) => {
      element.set(PDFName.of('S'), PDFName.of(type));
      if (isMathElement(type)) mathTypes.add(type);
    },
    explain: (root) => {
      // What stands for a formula is said of the whole: its parts are spans of it.
      const spans = Object.fromEntries([...mathTypes].map((type) => [type, 'Span']));
      root.set(PDFName.of('RoleMap'), context.obj({ ...roleMap, ...spans }));
    },
  };
}

function vocabularyOfUa2(context: PDFContext): Vocabulary {
  const namespace = (uri: string): PDFRef =>
    context.register(context.obj({ Type: 'Namespace', NS: PDFString.of(uri) }));
  const [older, newer] = [namespace(namespaces.old), namespace(namespaces.new)];
  /** Made once it is needed: most documents have no formula. */
  let math: PDFRef | undefined;
  const mathNamespace = () => {
    math ??= namespace(namespaces.math);
    return math;
  };
  return {
    listAttributes: (numbering) => listAttributes(context, numbering),
    mathAttributes: (values) => {
      if (Object.keys(values).length === 0) return undefined;
      const attributes = context.obj({ O: 'NSO', NS: mathNamespace() });
      for (const [name, value] of Object.entries(values)) {
        attributes.set(PDFName.of(name), PDFString.of(value));
      }
      return attributes;
    },
    name: (element, type) => {
      element.set(PDFName.of('S'), PDFName.of(type === 'Note' ? 'FENote' : type));
      if (isMathElement(type)) element.set(PDFName.of('NS'), mathNamespace());
      else element.set(PDFName.of('NS'), oldTypes.includes(type) ? older : newer);
      if (type === 'Note') element.set(PDFName.of('A'), context.obj(endnote));
    },
    explain: (root) => {
      const used = [newer, older, ...(math ? [math] : [])];
      root.set(PDFName.of('Namespaces'), context.obj(used));
    },
  };
}

function listAttributes(context: PDFContext, ListNumbering: ListNumbering): PDFDict {
  return context.obj({ O: 'List', ListNumbering });
}
