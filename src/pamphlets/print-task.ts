/** What is made of a page once it is printed: a pamphlet to read, or a file for who prints it. */
import { basename } from 'node:path';
import { type Edition, editionNamed, printEditionNamed } from '../model/edition.ts';
import type { PamphletEntry, PrintEntry } from '../model/manifest.ts';
import type { Standard } from '../model/standard.ts';
import { directionOf } from '../site/direction.ts';
import type { Attachment } from './attachment.ts';
import { declare } from './declare.ts';
import { convertColours, type Inks } from './imposition/convert-colours.ts';
import { imposeBooklet } from './imposition/impose-booklet.ts';
import { saddleStitch } from './imposition/page-order.ts';
import { pressFile } from './imposition/press-file.ts';
import { printerNamed } from './imposition/printers.ts';
import type { PageElement } from './page-elements.ts';
import type { PrintedDocument } from './print.ts';
import type { FileDigests } from './print-job.ts';
import type { ReadSiteFile } from './site-files.ts';

/** A page as Chromium printed it in an edition. */
export interface Printed extends PrintedDocument {
  readonly bytes: Uint8Array;
  /** The elements of the page, each at the index that is its key. */
  readonly elements: readonly PageElement[];
}

export interface PrintTask {
  readonly entry: PamphletEntry | PrintEntry;
  /** What is laid over the page before it is printed. */
  readonly edition: Edition;
  readonly finish: (printed: Printed) => Promise<Uint8Array>;
  /** How many pages the finished file has, of how many were printed. */
  readonly finishedPages: (printed: number) => number;
}

/** Where pages come from while they are printed. */
export interface PrintedSite {
  readonly siteUrl: string;
  readonly read: ReadSiteFile;
  /** The files that its pages are known to load, if they are known. */
  readonly files?: FileDigests | undefined;
  readonly standard: Standard;
  /** The colours of files for who prints, which need Ghostscript; those of the page unless given. */
  readonly inks?: Inks | undefined;
}

export function readingTask(
  entry: PamphletEntry,
  edition: Edition,
  { read, standard }: PrintedSite,
): PrintTask {
  return {
    entry,
    edition,
    finish: async ({ document, contents, elements }) =>
      await declare(
        { document, contents },
        entry,
        elements,
        standard,
        await attachmentOf(entry, read),
      ),
    finishedPages: (printed) => printed,
  };
}

export function printingTask(entry: PrintEntry, { siteUrl, inks }: PrintedSite): PrintTask {
  const { of, properties, printer: name } = printEditionNamed(entry.edition);
  const edition = editionNamed(of);
  const printer = printerNamed(name);
  const accessibleFile = new URL(entry.readable, siteUrl).href;
  const description = { ...entry, accessibleFile };
  const binding = directionOf(entry.language) === 'rtl' ? 'right' : 'left';
  const bleed = Number.parseFloat(properties['--bleed'] ?? '0');
  return {
    entry,
    edition: { ...edition, properties: { ...edition.properties, ...properties } },
    finish: async ({ bytes: printed }) => {
      const bytes = inks ? await inInks(printed, inks) : printed;
      return printer.prints === 'sheets'
        ? await imposeBooklet(bytes, { description, printer, binding })
        : await pressFile(bytes, { description, firm: printer, trim: edition.page, bleed });
    },
    // A sheet has two sides, each a page of the file.
    finishedPages: (printed) =>
      printer.prints === 'sheets' ? 2 * saddleStitch(printed, binding).length : printed,
  };
}

/** @throws Error if this machine has no Ghostscript */
async function inInks(bytes: Uint8Array, inks: Inks): Promise<Uint8Array> {
  const converted = await convertColours(bytes, inks);
  if ('missing' in converted) throw new Error(converted.missing);
  return converted.bytes;
}

/** @throws Error if the site has no such file */
async function attachmentOf(
  { attachment }: PamphletEntry,
  read: ReadSiteFile,
): Promise<Attachment | undefined> {
  if (!attachment) return undefined;
  const { path, description } = attachment;
  const bytes = await read(path);
  if (!bytes) throw new Error(`The site has no file ${path} to attach.`);
  return { name: basename(path), bytes, description };
}
