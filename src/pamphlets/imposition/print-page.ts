/** Adds pages to a PDF for printing: their boxes, and the drawings on them. */
import { type PDFDocument, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import type { Rectangle, Size } from './measures.ts';
import { deflated } from './unmarked-content.ts';

/** A form XObject in its place. */
export interface Drawing {
  readonly form: PDFRef;
  /** Where the origin of its coordinates is, in pt. */
  readonly x: number;
  readonly y: number;
  /** What is seen of it. */
  readonly seen: Rectangle;
}

export interface PrintPage {
  /** Of the paper, or of what is cut to size with all around it, in pt. */
  readonly media: Size;
  readonly bleed: Rectangle;
  readonly trim: Rectangle;
  readonly drawings: readonly Drawing[];
  /** Upside down. */
  readonly turned?: boolean;
  /** Drawn over it: operators and their resources. */
  readonly marks?: PageMarks | undefined;
}

export interface PageMarks {
  readonly operators: string;
  readonly colorSpaces: Readonly<Record<string, PDFRef>>;
}

/** ISO 32000-1 14.11.2: each box is said, also where it would be the same if it were not. */
export function addPrintPage(document: PDFDocument, page: PrintPage): void {
  const { context } = document;
  const { media, bleed, trim, drawings, turned = false, marks } = page;
  const added = document.addPage([media.width, media.height]);
  added.setCropBox(0, 0, media.width, media.height);
  added.setBleedBox(bleed.x, bleed.y, bleed.width, bleed.height);
  added.setTrimBox(trim.x, trim.y, trim.width, trim.height);
  const named = drawings.map((drawing, index) => [`Page${index + 1}`, drawing] as const);
  const operators = [
    'q',
    ...(turned ? [`-1 0 0 -1 ${decimal(media.width)} ${decimal(media.height)} cm`] : []),
    ...named.map(([name, drawing]) => draw(name, drawing)),
    'Q',
    ...(marks ? [marks.operators] : []),
  ];
  const content = context.stream(deflated(operators.join('\n')), { Filter: 'FlateDecode' });
  added.node.set(PDFName.of('Contents'), context.register(content));
  added.node.set(
    PDFName.of('Resources'),
    context.obj({
      XObject: Object.fromEntries(named.map(([name, { form }]) => [name, form])),
      ...(marks && { ColorSpace: marks.colorSpaces }),
    }),
  );
}

function draw(name: string, { x, y, seen }: Drawing): string {
  const clip = [seen.x, seen.y, seen.width, seen.height].map(decimal).join(' ');
  return `q ${clip} re W n 1 0 0 1 ${decimal(x)} ${decimal(y)} cm /${name} Do Q`;
}

/** ISO 32000-1 7.3.3: without an exponent. A ten-thousandth of a pt is finer than any printer. */
export function decimal(value: number): string {
  return String(Number(value.toFixed(4)));
}
