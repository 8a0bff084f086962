/** The outlines of the pamphlets of a paper, as they stand in a built site, for people to read. */
import { openBuiltSite, readBytes } from '../src/checks/built-site.ts';
import { outlineToText } from '../src/checks/parity/outline-text.ts';
import { outlinePdf } from '../src/checks/parity/pdf-outline.ts';
import { readPdf } from '../src/checks/read-pdf.ts';
import { madePamphlets } from './made-pamphlets.ts';

/**
 * @param editions only these, if any are given
 * @throws Error if the site has no such pamphlet, or one that was not made
 */
export async function outlines(
  folder: string,
  slug: string,
  editions?: readonly string[],
): Promise<string> {
  const site = await openBuiltSite(folder);
  const texts: string[] = [];
  for (const { path, language } of madePamphlets(site, [slug], editions)) {
    const outline = await readPdf(() => readBytes(site, path), outlinePdf);
    texts.push(`${path}\n\n${outlineToText(outline, language)}`);
  }
  return texts.join('\n');
}
