/** What makes a pamphlet PDF/UA-2, Well-Tagged PDF 1.0 and PDF/A-4, taken out one by one. */
import { PDFDict, PDFHeader, PDFName } from '@cantoo/pdf-lib';
import {
  dictionariesWith,
  dissolve,
  editContent,
  editMetadata,
  kidsOf,
  remove,
  rename,
  rootOf,
  strip,
  stripLinks,
} from '../support/pdf-edits.ts';
import { type Mutation, without } from './mutation.ts';

export const mutationsOfUa2: readonly Mutation[] = [
  without(
    'artifacts of what is not tagged',
    (document) =>
      editContent(document, (text) => text.replace(/\/Artifact <<[^\n]*>> BDC/g, '/Span BMC')),
    ['ua2 8.2.2-1'],
  ),
  without(
    'namespaces',
    (document) => {
      for (const [, element] of dictionariesWith(document, 'Type', 'StructElem'))
        element.delete(PDFName.of('NS'));
    },
    ['tree', 'ua2 8.2.4-1', 'ua2 8.2.5.2-2'],
  ),
  without(
    'the list of namespaces',
    (document) => rootOf(document).delete(PDFName.of('Namespaces')),
    ['tree'],
  ),
  without(
    'the namespace of MathML',
    (document) => {
      for (const [, math] of dictionariesWith(document, 'S', 'math')) math.delete(PDFName.of('NS'));
    },
    ['ua2 8.2.4-1', 'ua2 8.2.5.29-1'],
  ),
  without('alternatives of formulas', (document) => strip(document, 'Formula', 'Alt'), [
    'words',
    'tree',
  ]),
  without('MathML', (document) => remove(document, 'math'), ['tree']),
  without('how MathML is set', (document) => strip(document, 'mo', 'A'), ['tree']),
  without(
    'paragraphs in block quotes',
    (document) => {
      for (const [, quote] of dictionariesWith(document, 'S', 'BlockQuote')) {
        for (const kid of kidsOf(quote)) {
          const paragraph = document.context.lookup(kid);
          if (paragraph instanceof PDFDict) paragraph.set(PDFName.of('S'), PDFName.of('Span'));
        }
      }
    },
    ['tree', 'ua2 Table 5. BlockQuote-Span-1'],
  ),
  without(
    'structure destinations of links',
    (document) => {
      for (const [, link] of dictionariesWith(document, 'Subtype', 'Link'))
        link.lookupMaybe(PDFName.of('A'), PDFDict)?.delete(PDFName.of('SD'));
    },
    ['tree', 'ua2 8.8-2'],
  ),
  without(
    'structure destinations of bookmarks',
    (document) => {
      for (const [, object] of document.context.enumerateIndirectObjects()) {
        if (object instanceof PDFDict && object.has(PDFName.of('Title')))
          object.lookupMaybe(PDFName.of('A'), PDFDict)?.delete(PDFName.of('SD'));
      }
    },
    ['ua2 8.8-2'],
  ),
  without('references to notes', (document) => strip(document, 'Link', 'Ref'), [
    'tree',
    'ua2 8.2.5.14-3',
    'ua2 8.2.5.8-1',
  ]),
  without('references from notes', (document) => strip(document, 'FENote', 'Ref'), [
    'tree',
    'ua2 8.2.5.14-2',
  ]),
  without('the kind of notes', (document) => strip(document, 'FENote', 'A'), ['tree']),
  without('notes', (document) => rename(document, 'FENote', 'Div'), ['tree']),
  without('ids of notes', (document) => strip(document, 'FENote', 'ID'), ['tree']),
  without('kind of lists', (document) => strip(document, 'L', 'A'), ['tree', 'ua2 8.2.5.25-1']),
  without('bodies of list items', (document) => dissolve(document, 'LBody'), [
    'tree',
    'ua2 8.2.5.25-2',
    'ua2 Table 5. LI-Em-1',
    'ua2 Table 5. LI-Link-1',
  ]),
  without('labels', (document) => rename(document, 'Lbl', 'Span'), [
    'tree',
    'ua2 Table 5. LI-Span-1',
  ]),
  without('items of contents lists', (document) => rename(document, 'TOCI', 'LI'), [
    'words',
    'tree',
    'ua2 Table 5. LI-Reference-1',
    'ua2 Table 5. LI-TOC-1',
    'ua2 Table 5. TOC-LI-1',
  ]),
  without('references', (document) => dissolve(document, 'Reference'), [
    'tree',
    'ua2 Table 5. TOCI-Link-1',
  ]),
  without(
    'groups of rows',
    (document) => {
      dissolve(document, 'THead');
      dissolve(document, 'TBody');
    },
    ['tree'],
  ),
  without(
    'empty cells',
    (document) => remove(document, 'TD', (cell) => kidsOf(cell).length === 0),
    ['tree'],
  ),
  without('scope of header cells', (document) => strip(document, 'TH', 'A'), ['tree']),
  without('headers of cells', (document) => strip(document, 'TD', 'A'), ['tree']),
  without(
    'scope of header cells and headers of cells',
    (document) => {
      strip(document, 'TH', 'A');
      strip(document, 'TD', 'A');
    },
    ['tree', 'ua2 8.2.5.26-5'],
  ),
  without('alternatives of figures', (document) => strip(document, 'Figure', 'Alt'), [
    'words',
    'tree',
    'ua2 8.2.5.28.2-1',
  ]),
  without('contents of links', (document) => stripLinks(document, 'Contents'), ['tree']),
  without('structure parents of annotations', (document) => stripLinks(document, 'StructParent'), [
    'ua2 8.2.5.20-1',
  ]),
  without(
    'order of the tab key',
    (document) => {
      for (const { node } of document.getPages()) node.delete(PDFName.of('Tabs'));
    },
    ['ua2 8.9.3.3-1'],
  ),
  without('the language of the document', ({ catalog }) => catalog.delete(PDFName.of('Lang')), [
    'tree',
    'ua2 8.4.4-1',
  ]),
  without(
    'the title as the name of the window',
    ({ catalog }) => catalog.delete(PDFName.of('ViewerPreferences')),
    ['ua2 8.11.2-1'],
  ),
  without('metadata', ({ catalog }) => catalog.delete(PDFName.of('Metadata')), ['ua2 8.11.1-2']),
  without(
    'the revision in the metadata',
    (document) =>
      editMetadata(document, (xmp) => xmp.replace('<pdfuaid:rev>2024</pdfuaid:rev>', '')),
    ['ua2 5-5'],
  ),
  without(
    'declarations',
    (document) =>
      editMetadata(document, (xmp) =>
        xmp.replace(/<pdfd:declarations.*<\/pdfd:declarations>/s, ''),
      ),
    ['wt1a 6.1.3-1', 'wt1r 6.1.2-1'],
  ),
  without('metadata in one place', (document) => document.setTitle('Another title'), [
    '4 6.1.3-4',
    '4 6.1.3-5',
  ]),
  without(
    'the version of PDF',
    (document) => {
      document.context.header = PDFHeader.forVersion(1, 7);
    },
    ['4 6.1.2-1'],
  ),
  without('the output intent', ({ catalog }) => catalog.delete(PDFName.of('OutputIntents')), [
    '4 6.2.4.3-2',
  ]),
];
