/** Checks that every file for who prints is there, whole, and leads to the pamphlet that is to be read. */
import { PDFArray, PDFDocument, PDFName, PDFStream } from '@cantoo/pdf-lib';
import { printEditionNamed } from '../model/edition.ts';
import type { PrintEntry } from '../model/manifest.ts';
import type { Problem } from '../model/problem.ts';
import { printerNamed } from '../pamphlets/imposition/printers.ts';
import { type BuiltSite, readBytes } from './built-site.ts';
import { factsOf, readPamphlet } from './read-pamphlet.ts';

/** The problems of these files, each at the content file of its paper. */
export async function checkPrints(
  site: BuiltSite,
  entries: readonly PrintEntry[],
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const entry of entries) {
    for (const fact of await faultsOf(site, entry)) {
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

async function faultsOf(site: BuiltSite, entry: PrintEntry): Promise<string[]> {
  if (!site.paths.has(entry.path)) return ['is announced, and was not made.'];
  try {
    const bytes = await readBytes(site, entry.path);
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    const { fonts, tagged } = factsOf(document);
    return [
      ...(tagged ? ['is tagged, and its pages have no order of reading.'] : []),
      ...fonts
        .filter(({ embedded, type3 }) => !embedded || type3)
        .map(({ name }) => `does not embed the font ${name}.`),
      ...boxFaults(document),
      ...readableFaults(site, entry, document),
      ...(await countFaults(site, entry, document)),
    ];
  } catch (error) {
    return [`cannot be read as a PDF: ${error instanceof Error ? error.message : String(error)}`];
  }
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

function readableFaults({ manifest }: BuiltSite, { readable }: PrintEntry, document: PDFDocument) {
  const metadata = document.catalog.lookupMaybe(PDFName.of('Metadata'), PDFStream);
  const packet = Buffer.from(metadata?.getContents() ?? []).toString('utf8');
  const address = new URL(readable, manifest.siteUrl).href;
  const isNamed = packet.includes(`<dc:source>${address}</dc:source>`);
  // Whether an announced pamphlet was made is for the check of the pamphlets.
  const isAnnounced = manifest.pamphlets.some(({ path }) => path === readable);
  return isNamed && isAnnounced ? [] : [`does not say that ${address} is there to be read.`];
}

/** A sheet has two sides with two pages each; a firm gets every page by itself. */
async function countFaults(
  site: BuiltSite,
  { edition, readable }: PrintEntry,
  document: PDFDocument,
): Promise<string[]> {
  if (!site.paths.has(readable)) return [];
  const { pages } = await readPamphlet(await readBytes(site, readable));
  const isSheets = printerNamed(printEditionNamed(edition).printer).prints === 'sheets';
  const wanted = isSheets ? Math.ceil(pages.length / 4) * 2 : pages.length;
  const has = document.getPageCount();
  return has === wanted ? [] : [`has ${has} pages, and should have ${wanted}.`];
}
