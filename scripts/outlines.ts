/** The outlines of the pamphlets of a paper, as they stand in a built site, for people to read. */
import { openBuiltSite, readBytes } from '../src/checks/built-site.ts';
import { outlineToText } from '../src/checks/parity/outline-text.ts';
import { outlinePdf } from '../src/checks/parity/pdf-outline.ts';

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
  const wanted = site.manifest.pamphlets.filter(
    (entry) => entry.slug === slug && (editions?.includes(entry.edition) ?? true),
  );
  if (wanted.length === 0) throw new Error(`The site has no pamphlet of "${slug}".`);
  const texts: string[] = [];
  for (const { path, language } of wanted) {
    if (!site.paths.has(path)) throw new Error(`${path} was not made. Run "npm run pamphlets".`);
    const outline = await outlinePdf(await readBytes(site, path));
    texts.push(`${path}\n\n${outlineToText(outline, language)}`);
  }
  return texts.join('\n');
}
