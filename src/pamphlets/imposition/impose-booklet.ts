/** Makes of a reader's PDF the sheets that are printed on both sides, folded and stapled. */
import { Duplex, PrintScaling } from '@cantoo/pdf-lib';
import { saveWithContentId } from '../file/save-with-content-id.ts';
import { type BindingEdge, saddleStitch } from './page-order.ts';
import { sheetFor } from './paper-sizes.ts';
import { describeForPrint, type PrintDescription } from './print-description.ts';
import { addPrintPage } from './print-page.ts';
import type { DuplexPrinter } from './printers.ts';
import { layOut } from './sheet-layout.ts';
import { takePages } from './take-pages.ts';

export interface BookletOptions {
  readonly description: PrintDescription;
  readonly printer: DuplexPrinter;
  /** Left unless given. */
  readonly binding?: BindingEdge | undefined;
  /** Of the paper, in mm; that of office paper unless given. */
  readonly thickness?: number | undefined;
}

/**
 * Of 80 g/m², in mm, as ISO 534 measures it in a pack: a ream of 500 sheets is about 50 mm high. What is
 * sold differs by a tenth; with 100 g/m² it is about 0.12.
 */
const officePaper = 0.1;

/**
 * @param reader pages of A6, A5 or A4; the same bytes give the same bytes
 * @throws RangeError for pages of other sizes; Error if the bytes are no PDF with pages of one size
 */
export async function imposeBooklet(
  reader: Uint8Array,
  { description, printer, binding = 'left', thickness = officePaper }: BookletOptions,
): Promise<Uint8Array> {
  const { document, forms, trim } = await takePages(reader);
  const sheet = sheetFor(trim);
  const sheets = saddleStitch(forms.length, binding);
  const whole = { x: 0, y: 0, ...sheet };
  const { turnsOn } = printer;
  for (const { pages, turned } of layOut(sheets, { sheet, page: trim, turnsOn, thickness })) {
    const drawings = pages.flatMap(({ page, x, y, seen }) => {
      const form = forms[page - 1];
      return form ? [{ form, x: x - trim.x, y: y - trim.y, seen }] : [];
    });
    addPrintPage(document, { media: sheet, bleed: whole, trim: whole, drawings, turned });
  }
  const preferences = document.catalog.getOrCreateViewerPreferences();
  // ISO 32000-1 table 150: what a printer's dialog starts from.
  preferences.setPrintScaling(PrintScaling.None);
  preferences.setDuplex(
    turnsOn === 'short edge' ? Duplex.DuplexFlipShortEdge : Duplex.DuplexFlipLongEdge,
  );
  describeForPrint(document, description);
  return await saveWithContentId(document);
}
