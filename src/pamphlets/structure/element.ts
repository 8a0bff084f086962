/** The structure elements that are written: standard types (ISO 32000-1 14.8.4) with what they say. */
import type { PDFRef } from '@cantoo/pdf-lib';
import type { MathElement } from '../../model/math-elements.ts';
import type { Box } from '../content/matrix.ts';
import type { Field } from '../page-elements.ts';
import type { MarkedContent } from './printed-tree.ts';

export interface StructureElement {
  readonly type: StructureType;
  readonly kids: readonly (StructureElement | MarkedContent)[];
  /** BCP 47; only where it differs from that of the element around. */
  readonly language?: string | undefined;
  /** What stands for a picture or a formula. */
  readonly alt?: string | undefined;
  /** What an abbreviation stands for. */
  readonly expansion?: string | undefined;
  /** What is said of a table to those who do not see it (ISO 32000-1 table 349). */
  readonly summary?: string | undefined;
  /** The text that stands for what is drawn: the dot before an item of a list. */
  readonly actualText?: string | undefined;
  /** Unique in the document; notes need one (ISO 14289-1 7.9), and header cells. */
  readonly id?: string | undefined;
  readonly attributes?: StructureAttributes | undefined;
  /** Given for what may stand in a line as well, and does not (ISO 32000-1 14.8.5.4.2). */
  readonly placement?: 'Block' | undefined;
  /** The element that Chromium wrote and whose annotations, if it has any, belong to this one. */
  readonly printed?: PDFRef | undefined;
  /** Says of a link where it leads, in the words of the page. */
  readonly name?: string | undefined;
  /** The id by which links on the page lead here. */
  readonly anchor?: string | undefined;
  /** Of a link on the page: the id that it leads to. */
  readonly target?: string | undefined;
}

/** What stands before the items of a list: numbers, signs, or the terms that they describe. */
export type ListNumbering = 'None' | 'Decimal' | 'Disc' | 'Circle' | 'Square' | 'Description';

/** ISO 32000-1 14.8.5: the attributes of lists, cells, fields, MathML, and what has a place on the page. */
export type StructureAttributes =
  | { readonly owner: 'List'; readonly listNumbering: ListNumbering }
  | {
      readonly owner: 'Table';
      readonly scope?: 'Row' | 'Column' | undefined;
      readonly rowSpan: number;
      readonly columnSpan: number;
      /** The ids of the cells that speak for a data cell, in the order in which they are said. */
      readonly headers: readonly string[];
    }
  | { readonly owner: 'Layout'; readonly box: Box }
  | { readonly owner: 'PrintField'; readonly field: Field }
  | { readonly owner: 'MathML'; readonly values: Readonly<Record<string, string>> };

/** Types that stand in a line of text. */
export const inlineTypes = [
  'Span',
  'Em',
  'Strong',
  'Link',
  'Reference',
  'Code',
  'Quote',
  'Form',
] as const;

const blockTypes = [
  'Document',
  'Sect',
  'Div',
  'Aside',
  'BlockQuote',
  'Caption',
  'TOC',
  'TOCI',
  'P',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'L',
  'LI',
  'Lbl',
  'LBody',
  'Table',
  'THead',
  'TBody',
  'TFoot',
  'TR',
  'TH',
  'TD',
  'Note',
  'Figure',
  'Formula',
] as const;

export type StructureType =
  | (typeof inlineTypes)[number]
  | (typeof blockTypes)[number]
  | MathElement;

export type Kid = StructureElement | MarkedContent;

export function isContent(kid: Kid): kid is MarkedContent {
  return 'mcid' in kid;
}

export function isInline(kid: Kid): boolean {
  if (isContent(kid)) return true;
  if (kid.type === 'Formula') return kid.placement === undefined;
  return (inlineTypes as readonly string[]).includes(kid.type);
}

/** The page of what is painted first. */
export function firstPage(kids: readonly Kid[]): PDFRef | undefined {
  for (const kid of kids) {
    const page = isContent(kid) ? kid.page : firstPage(kid.kids);
    if (page) return page;
  }
  return undefined;
}
