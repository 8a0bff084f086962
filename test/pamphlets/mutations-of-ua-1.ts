/** What makes a pamphlet PDF/UA-1 and PDF/A-2a, taken out one by one. */
import { PDFDict, PDFName, PDFString } from '@cantoo/pdf-lib';
import {
  dictionariesWith,
  dissolve,
  editContent,
  editLetters,
  editMetadata,
  kidsOf,
  remove,
  rename,
  rootOf,
  strip,
  stripLinks,
} from '../support/pdf-edits.ts';
import { type Mutation, without } from './mutation.ts';

export const mutationsOfUa1: readonly Mutation[] = [
  without(
    'artifacts of what is not tagged',
    (document) =>
      editContent(document, (text) => text.replace(/\/Artifact <<[^\n]*>> BDC/g, '/Span BMC')),
    ['ua1 7.1-3'],
  ),
  without(
    'soft hyphens that say so',
    (document) =>
      editContent(document, (text) =>
        text.replaceAll('/Span <</ActualText <FEFF00AD>>> BDC', '/Span BMC'),
      ),
    ['words', 'tree'],
  ),
  without('bodies of list items', (document) => dissolve(document, 'LBody'), [
    'tree',
    'ua1 7.2-20',
  ]),
  without('labels', (document) => rename(document, 'Lbl', 'Span'), ['tree', 'ua1 7.2-20']),
  without('texts of labels', (document) => strip(document, 'Lbl', 'ActualText'), ['words', 'tree']),
  without('kind of lists', (document) => strip(document, 'L', 'A'), ['tree']),
  without(
    'definition lists',
    (document) => {
      for (const [, list] of dictionariesWith(document, 'S', 'L')) {
        const attributes = list.lookupMaybe(PDFName.of('A'), PDFDict);
        if (attributes?.get(PDFName.of('ListNumbering')) === PDFName.of('None')) {
          list.set(PDFName.of('S'), PDFName.of('Div'));
        }
      }
    },
    ['tree', 'ua1 7.2-17'],
  ),
  without('contents lists', (document) => rename(document, 'TOC', 'L'), [
    'tree',
    'ua1 7.2-19',
    'ua1 7.2-26',
  ]),
  without('items of contents lists', (document) => rename(document, 'TOCI', 'LI'), [
    'words',
    'tree',
    'ua1 7.2-17',
    'ua1 7.2-20',
    'ua1 7.2-27',
  ]),
  without('references', (document) => dissolve(document, 'Reference'), ['tree']),
  without('notes', (document) => rename(document, 'Note', 'Div'), ['tree']),
  without('ids of notes', (document) => strip(document, 'Note', 'ID'), ['tree', 'ua1 7.9-1']),
  without(
    'one id a note',
    (document) => {
      for (const [, note] of dictionariesWith(document, 'S', 'Note'))
        note.set(PDFName.of('ID'), PDFString.of('note'));
    },
    ['tree'],
  ),
  without('the tree of ids', (document) => rootOf(document).delete(PDFName.of('IDTree')), ['tree']),
  without(
    'the parent tree',
    (document) => {
      rootOf(document)
        .lookup(PDFName.of('ParentTree'), PDFDict)
        .set(PDFName.of('Nums'), document.context.obj([]));
    },
    ['ua1 7.1-3', 'ua1 7.18.5-1'],
  ),
  without(
    'groups of rows',
    (document) => {
      dissolve(document, 'THead');
      dissolve(document, 'TBody');
    },
    ['tree'],
  ),
  without('heads of tables', (document) => rename(document, 'THead', 'TBody'), ['tree']),
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
    ['tree', 'ua1 7.5-1'],
  ),
  without('header cells', (document) => rename(document, 'TH', 'TD'), ['tree']),
  without('captions', (document) => rename(document, 'Caption', 'P'), ['tree', 'ua1 7.2-3']),
  without('alternatives of figures', (document) => strip(document, 'Figure', 'Alt'), [
    'words',
    'tree',
    'ua1 7.3-1',
  ]),
  without('alternatives of formulas', (document) => strip(document, 'Formula', 'Alt'), [
    'words',
    'tree',
    'ua1 7.7-1',
  ]),
  without('formulas', (document) => rename(document, 'Formula', 'Div'), ['words', 'tree']),
  without('formulas of their own', (document) => strip(document, 'Formula', 'A'), ['tree']),
  without('MathML', (document) => remove(document, 'math'), ['tree']),
  without(
    'letters of stretched signs',
    (document) => editLetters(document, (map) => map.replace(/ <221A>$/gm, ' <0000>')),
    ['ua1 7.21.7-2'],
  ),
  without('expansions of abbreviations', (document) => strip(document, 'Span', 'E'), ['tree']),
  without('words in their own order', (document) => strip(document, 'Span', 'ActualText'), [
    'words',
    'tree',
  ]),
  without('contents of links', (document) => stripLinks(document, 'Contents'), [
    'tree',
    'ua1 7.18.1-2',
    'ua1 7.18.5-2',
  ]),
  without(
    'annotations in links',
    (document) => {
      for (const [, link] of dictionariesWith(document, 'S', 'Link')) {
        const kids = kidsOf(link).filter(
          (kid) => !(kid instanceof PDFDict && kid.has(PDFName.of('Obj'))),
        );
        link.set(PDFName.of('K'), document.context.obj(kids));
      }
    },
    ['tree'],
  ),
  without('structure parents of annotations', (document) => stripLinks(document, 'StructParent'), [
    'ua1 7.18.5-1',
  ]),
  without('links', (document) => rename(document, 'Link', 'Span'), ['tree', 'ua1 7.18.5-1']),
  without(
    'order of the tab key',
    (document) => {
      for (const { node } of document.getPages()) node.delete(PDFName.of('Tabs'));
    },
    ['ua1 7.18.3-1'],
  ),
  without('the language of the document', ({ catalog }) => catalog.delete(PDFName.of('Lang')), [
    'tree',
    'ua1 7.2-2',
    'ua1 7.2-21',
    'ua1 7.2-22',
    'ua1 7.2-23',
    'ua1 7.2-24',
    'ua1 7.2-30',
    'ua1 7.2-33',
    'ua1 7.2-34',
  ]),
  without(
    'languages of passages',
    (document) => {
      for (const type of ['P', 'Span', 'H3', 'LI', 'BlockQuote']) strip(document, type, 'Lang');
    },
    ['tree'],
  ),
  without(
    'the title as the name of the window',
    ({ catalog }) => catalog.delete(PDFName.of('ViewerPreferences')),
    ['ua1 7.1-10'],
  ),
  without('metadata', ({ catalog }) => catalog.delete(PDFName.of('Metadata')), ['ua1 7.1-8']),
  without(
    'the standard in the metadata',
    (document) =>
      editMetadata(document, (xmp) => xmp.replace('<pdfuaid:part>1</pdfuaid:part>', '')),
    ['ua1 5-1'],
  ),
  without(
    'the title in the metadata',
    (document) => editMetadata(document, (xmp) => xmp.replace(/<dc:title>.*<\/dc:title>/, '')),
    ['ua1 7.1-9'],
  ),
  without(
    'the extension schema',
    (document) =>
      editMetadata(document, (xmp) =>
        xmp.replace(
          /<rdf:Description rdf:about="" xmlns:pdfaExtension.*?<\/rdf:Description>\n<\/rdf:RDF>/s,
          '</rdf:RDF>',
        ),
      ),
    ['2a 6.6.2.3.1-1', '2a 6.6.2.3.1-2'],
  ),
  without('the output intent', ({ catalog }) => catalog.delete(PDFName.of('OutputIntents')), [
    '2a 6.2.4.3-2',
  ]),
  without('the role map', (document) => rootOf(document).delete(PDFName.of('RoleMap')), [
    'tree',
    'ua1 7.1-5',
  ]),
  without('heading levels', (document) => rename(document, 'H2', 'H4'), ['tree', 'ua1 7.4.2-1']),
  without('headings', (document) => rename(document, 'H2', 'P'), ['tree', 'ua1 7.4.2-1']),
  without('block quotes', (document) => rename(document, 'BlockQuote', 'Div'), ['tree']),
];
