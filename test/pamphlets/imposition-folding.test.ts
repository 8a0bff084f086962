/** Printed, folded and stapled, a booklet reads from its first page to its last. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { imposeBooklet } from '../../src/pamphlets/imposition/impose-booklet.ts';
import { duplexPrinters } from '../../src/pamphlets/imposition/printers.ts';
import { foldSheets } from '../support/fold-sheets.ts';
import { numberedPages } from '../support/numbered-pages.ts';
import { printDescription } from '../support/print-description.ts';

/** As Chromium makes it, which is not quite what ISO 216 says. */
const a5 = [420, 594.96] as const;

for (const printer of duplexPrinters) {
  for (const binding of ['left', 'right'] as const) {
    test(`${printer.label}: 1 to 33 pages, bound on the ${binding}`, async () => {
      for (let count = 1; count <= 33; count++) {
        const reader = await numberedPages(count, a5);
        const sheets = await imposeBooklet(reader, {
          description: printDescription,
          printer,
          binding,
        });
        const folded = await foldSheets(sheets, printer.turnsOn, binding);
        assert.equal(
          folded.map(({ words }) => words),
          expectedPages(count),
          `${count} pages`,
        );
        assert.ok(
          folded.every(({ upright }) => upright),
          `${count} pages: each is upright`,
        );
      }
    });
  }
}

test('sheets for one printer come out upside down in the other', async () => {
  const reader = await numberedPages(8, a5);
  const [short, long] = duplexPrinters;
  if (!short || !long) throw new Error('There are two ways to turn a sheet.');
  for (const [made, used] of [
    [short, long],
    [long, short],
  ] as const) {
    const sheets = await imposeBooklet(reader, { description: printDescription, printer: made });
    const folded = await foldSheets(sheets, used.turnsOn, 'left');
    const turned = folded.filter(({ upright }) => !upright);
    assert.is(turned.length, 4, `made for ${made.name}, printed on ${used.name}`);
  }
});

/** Rounded up to four; what is blank stands before the back cover. */
function expectedPages(count: number): string[] {
  const numbers = Array.from({ length: count }, (_, index) => String(index + 1));
  const blanks = Array<string>((4 - (count % 4)) % 4).fill('');
  if (count === 1) return [...numbers, ...blanks];
  return [...numbers.slice(0, -1), ...blanks, ...numbers.slice(-1)];
}

test.run();
