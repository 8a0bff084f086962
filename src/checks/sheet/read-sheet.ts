/** Reads from a built site all that stands on the sheet of one of its pamphlets. */
import { createHash } from 'node:crypto';
import type { Page } from 'puppeteer';
import { editionNamed } from '../../model/edition.ts';
import type { PamphletEntry } from '../../model/manifest.ts';
import { type BuiltSite, readBytes } from '../built-site.ts';
import { outlinePdf } from '../parity/pdf-outline.ts';
import { readPamphlet } from '../read-pamphlet.ts';
import { readPdf } from '../read-pdf.ts';
import { drawPages, type PagePart } from './draw-pages.ts';
import type { Ledger } from './ledger.ts';
import { numberBlocks } from './number-blocks.ts';
import { type PlacedPage, placeBlocks } from './place-blocks.ts';
import type { Sheet } from './sheet.ts';
import { isSeen, subjectsIn } from './subjects.ts';

/**
 * @param tab in which the pages are drawn
 * @throws Error if the pamphlet cannot be read, or if the tab fails
 */
export async function readSheet(
  tab: Page,
  site: BuiltSite,
  { path, title, language, edition }: PamphletEntry,
  ledger: Ledger,
): Promise<Sheet> {
  const bytes = await readBytes(site, path);
  const { blocks, placed, fonts } = await readPdf(bytes, async (pdf) => {
    const blocks = numberBlocks(await outlinePdf(pdf), language);
    const { fonts } = await readPamphlet(pdf);
    return { blocks, placed: await placeBlocks(pdf, blocks), fonts };
  });
  const seen = new Set(
    subjectsIn(blocks, language)
      .filter(({ kind }) => isSeen(kind))
      .map(({ block }) => block),
  );
  const painted = placed.flatMap((page) => paintedOn(page, seen));
  const drawn = await drawPages(tab, bytes, painted);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const listed = site.manifest.files.find((file) => file.path === path);
  return {
    title,
    language,
    edition: editionNamed(edition).label,
    path,
    sha256,
    checkedBy: listed?.sha256 === sha256 ? listed.checkedBy : [],
    typefaces: [...new Set(fonts.map(({ name }) => name))],
    blocks,
    pages: placed.map((page, index) => ({ ...page, picture: drawn.pages[index] ?? '' })),
    pictures: new Map(
      painted.map(({ block, ...part }, index) => [
        block,
        { ...part, source: drawn.parts[index] ?? '' },
      ]),
    ),
    ledger,
  };
}

/** What is asked about as it is seen, and where that is painted on a page. */
function paintedOn(
  { number: page, blocks }: PlacedPage,
  seen: ReadonlySet<number>,
): (PagePart & { block: number })[] {
  return blocks.flatMap(({ block, box, isFirst }) => {
    const isShown = seen.has(block.number);
    return isShown && box && isFirst ? [{ block: block.number, page, box }] : [];
  });
}
