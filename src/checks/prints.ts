/** Checks that every file for who prints is there, whole, and leads to the pamphlet that is to be read. */
import { PDFArray, type PDFDocument, PDFName, PDFStream } from '@cantoo/pdf-lib';
import { printEditionNamed } from '../model/edition.ts';
import type { PrintEntry } from '../model/manifest.ts';
import type { Problem } from '../model/problem.ts';
import { printerNamed } from '../pamphlets/imposition/printers.ts';
import { type BuiltSite, readBytes } from './built-site.ts';
import { type CountPages, pageCounter } from './page-counts.ts';
import { readPamphlet } from './read-pamphlet.ts';
import { type OpenPdf, readPdf } from './read-pdf.ts';
import { judge, oneByOne, type Verdicts } from './verdicts.ts';

interface PrintsOptions {
  readonly countPages?: CountPages;
  readonly verdicts?: Verdicts | undefined;
}

/** What one file says, whatever else the site has. */
interface ReadPrint {
  readonly faults: readonly string[];
  readonly pages: number;
  /** Whether it leads to the file that is to be read. */
  readonly namesReadable: boolean;
}

/** The problems of these files, each at the content file of its paper. */
export async function checkPrints(
  site: BuiltSite,
  entries: readonly PrintEntry[],
  { countPages = pageCounter(site), verdicts }: PrintsOptions = {},
): Promise<Problem[]> {
  const { siteUrl, pamphlets } = site.manifest;
  const announced = new Set(pamphlets.map(({ path }) => path));
  const addressOf = ({ readable }: PrintEntry) => new URL(readable, siteUrl).href;
  const made = entries.filter(({ path }) => site.paths.has(path));
  const read = new Map(
    await judge<PrintEntry, ReadPrint | string>(made, {
      subjectOf: (entry) => ({ asks: 'print', files: [entry.path], given: addressOf(entry) }),
      look: oneByOne(async (entry) =>
        readPdf(await readBytes(site, entry.path), (pdf) => readPrint(pdf, addressOf(entry))),
      ),
      verdicts,
    }),
  );
  const problems: Problem[] = [];
  for (const entry of entries) {
    for (const fact of factsOn(entry, read.get(entry), {
      address: addressOf(entry),
      isAnnounced: announced.has(entry.readable),
      pages: await countPages(entry.readable),
    })) {
      problems.push({
        code: 'print-file',
        severity: 'error',
        file: entry.source,
        fact: `${entry.path} ${fact}`,
        hint: `Run npm run pamphlets -- --only ${entry.slug}.`,
      });
    }
  }
  return problems;
}

/** @returns a sentence that says why, if it cannot be read */
async function readPrint(pdf: OpenPdf, address: string): Promise<ReadPrint | string> {
  try {
    const document = await pdf.objects();
    const { fonts, tagged } = await readPamphlet(pdf);
    return {
      faults: [
        ...(tagged ? ['is tagged, and its pages have no order of reading.'] : []),
        ...fonts
          .filter(({ embedded, type3 }) => !embedded || type3)
          .map(({ name }) => `does not embed the font ${name}.`),
        ...boxFaults(document),
      ],
      pages: document.getPageCount(),
      namesReadable: sourceIs(address, document),
    };
  } catch (error) {
    return `cannot be read as a PDF: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** The file that is to be read in its place, as the site has it. */
interface Readable {
  readonly address: string;
  /** Whether an announced pamphlet was made is for the check of the pamphlets. */
  readonly isAnnounced: boolean;
  readonly pages: number | undefined;
}

function factsOn(
  { edition }: PrintEntry,
  read: ReadPrint | string | undefined,
  { address, isAnnounced, pages }: Readable,
): string[] {
  if (read === undefined) return ['is announced, and was not made.'];
  if (typeof read === 'string') return [read];
  // A sheet has two sides with two pages each; a firm gets every page by itself.
  const isSheets = printerNamed(printEditionNamed(edition).printer).prints === 'sheets';
  const wanted = pages !== undefined && isSheets ? Math.ceil(pages / 4) * 2 : pages;
  const isRight = wanted === undefined || read.pages === wanted;
  return [
    ...read.faults,
    ...(read.namesReadable && isAnnounced
      ? []
      : [`does not say that ${address} is there to be read.`]),
    ...(isRight ? [] : [`has ${read.pages} pages, and should have ${wanted}.`]),
  ];
}

/** ISO 32000-1 14.11.2: where the paper is cut stands within what is printed over, and that on it. */
function boxFaults(document: PDFDocument): string[] {
  return document.getPages().flatMap((page, index) => {
    const [media, bleed, trim] = [page.getMediaBox(), page.getBleedBox(), page.getTrimBox()];
    const says = page.node.lookupMaybe(PDFName.of('TrimBox'), PDFArray) !== undefined;
    const links = page.node.Annots() !== undefined;
    return [
      ...(says && holds(media, bleed) && holds(bleed, trim)
        ? []
        : [`does not say where page ${index + 1} is cut.`]),
      ...(links ? [`has links on page ${index + 1}, which paper does not follow.`] : []),
    ];
  });
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function holds(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

function sourceIs(address: string, { catalog }: PDFDocument): boolean {
  const metadata = catalog.lookupMaybe(PDFName.of('Metadata'), PDFStream);
  const packet = Buffer.from(metadata?.getContents() ?? []).toString('utf8');
  return packet.includes(`<dc:source>${address}</dc:source>`);
}
