/** Notes where the objects of a PDF stand in its file, and makes a table of it (ISO 32000-1 7.5.8). */
import type { PDFRef } from '@cantoo/pdf-lib';

/** ISO 32000-1 table 18: a type, and two fields that mean what the type says. */
type Place = readonly [type: number, first: number, second: number];

/** How many bytes each field of a place takes. */
const widths = [1, 4, 2] as const;
const rowLength = 7;

/** The head of the list of objects that there are none of (ISO 32000-1 7.5.4). */
const unused: Place = [0, 0, 65535];

export class CrossReferences {
  /** By the numbers of the objects. */
  readonly #places = new Map<number, Place>([[0, unused]]);

  /** @param offset in bytes, from the start of the file */
  standsAt({ objectNumber }: PDFRef, offset: number): void {
    this.#places.set(objectNumber, [1, offset, 0]);
  }

  /** @param index among the objects of that stream */
  standsIn({ objectNumber }: PDFRef, stream: PDFRef, index: number): void {
    this.#places.set(objectNumber, [2, stream.objectNumber, index]);
  }

  /** What says how the table is read, and its rows. */
  table() {
    const places = [...this.#places].toSorted(([one], [other]) => one - other);
    const rows = Buffer.alloc(places.length * rowLength);
    /** Of each run of numbers without a gap, the first one, and how many there are. */
    const runs: [first: number, count: number][] = [];
    let row = 0;
    for (const [number, [type, first, second]] of places) {
      row = rows.writeUInt16BE(second, rows.writeUInt32BE(first, rows.writeUInt8(type, row)));
      const run = runs.at(-1);
      if (run && number === run[0] + run[1]) run[1] += 1;
      else runs.push([number, 1]);
    }
    const [last] = places.at(-1) ?? [0];
    return { rows, entries: { Size: last + 1, W: [...widths], Index: runs.flat() } };
  }
}
