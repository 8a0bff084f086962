/** Colours of a press: by Ghostscript, where it is installed; where it is not, that is said. */
import { PDFDocument, PDFRawStream, rgb, StandardFonts } from '@cantoo/pdf-lib';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { convertColours, type Inks } from '../../src/pamphlets/imposition/convert-colours.ts';
import { pressFile } from '../../src/pamphlets/imposition/press-file.ts';
import { printingFirms } from '../../src/pamphlets/imposition/printers.ts';
import { textOf } from '../../src/pamphlets/imposition/unmarked-content.ts';
import { needing } from '../support/needing.ts';
import { printDescription } from '../support/print-description.ts';

const [firm] = printingFirms;
if (!firm) throw new Error('There is a firm.');

/** White words on a coloured ground, words in the design's ink, and words in its accent. */
async function colouredPage(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const page = document.addPage([(154 * 72) / 25.4, (216 * 72) / 25.4]);
  page.drawRectangle({ x: 0, y: 300, width: 500, height: 320, color: rgb(0.07, 0.31, 0.4) });
  page.drawText('White', { x: 60, y: 400, font, color: rgb(1, 1, 1) });
  page.drawText('Ink', { x: 60, y: 200, font, color: rgb(0.1, 0.13, 0.15) });
  page.drawText('Accent', { x: 60, y: 100, font, color: rgb(0.07, 0.31, 0.4) });
  return document.save();
}

const converted = async (printed: Uint8Array, inks: Inks): Promise<Uint8Array> => {
  const result = await convertColours(printed, inks);
  if ('missing' in result) throw new Error(result.missing);
  const trim = { width: 148, height: 210 };
  return pressFile(result.bytes, { description: printDescription, firm, trim, bleed: 3 });
};

for (const [inks, ground] of [
  ['grey', /^0\.\d+ g$/],
  ['cmyk', /^0\.\d+ 0\.\d+ 0\.\d+ 0\.\d+ k$/],
] as const) {
  needing(
    'ghostscript',
    test,
    `${inks}: the ground is in its inks, words are solid black or white`,
    async () => {
      const colours = await coloursOf(await converted(await colouredPage(), inks));
      assert.not.ok(
        colours.some((colour) => /(?:rg|RG)$/.test(colour)),
        colours.join(', '),
      );
      const [first = '', ...others] = colours;
      assert.match(first, ground);
      assert.equal(others, ['1 g', '0 g']);
    },
  );

  needing('ghostscript', test, `${inks}: the same bytes each time`, async () => {
    const printed = await colouredPage();
    const [first, second] = [await converted(printed, inks), await converted(printed, inks)];
    assert.is(Buffer.compare(first, second), 0);
  });
}

test('without Ghostscript, that is said, and how to get it', async () => {
  const before = process.env.PATH;
  process.env.PATH = '';
  try {
    assert.equal(await convertColours(await colouredPage(), 'grey'), {
      missing: 'There is no Ghostscript on this machine. Run apt-get install ghostscript.',
    });
  } finally {
    process.env.PATH = before;
  }
});

/** The colours that the page's content sets, in order. */
async function coloursOf(bytes: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const forms = [...document.context.enumerateIndirectObjects()].flatMap(([, object]) =>
    object instanceof PDFRawStream && String(object.dict).includes('/Form') ? [object] : [],
  );
  return forms.flatMap((form) => [...(textOf(form).match(/^[\d. ]+ (?:g|rg|k|G|RG|K)$/gm) ?? [])]);
}

test.run();
