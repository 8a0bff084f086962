/** Counts the pages of pamphlets, each once. */
import { type BuiltSite, readBytes } from './built-site.ts';
import { type OpenPdf, readPdf } from './read-pdf.ts';
import { type Verdicts, verdictOn } from './verdicts.ts';

/** Nothing for a file that is not there or cannot be read, which the check of the pamphlets reports. */
export type CountPages = (path: string) => Promise<number | undefined>;

export function pageCounter(site: BuiltSite, verdicts?: Verdicts): CountPages {
  const known = new Map<string, Promise<number | undefined>>();
  const count = async (path: string): Promise<number | undefined> => {
    if (!site.paths.has(path)) return undefined;
    const pages = await verdictOn<number | null>(
      { asks: 'pages', files: [path] },
      async () => {
        const count = async (pdf: OpenPdf) => (await pdf.objects()).getPageCount();
        return await readPdf(await readBytes(site, path), count).catch(() => null);
      },
      verdicts,
    );
    return pages ?? undefined;
  };
  return (path) => {
    const pages = known.get(path) ?? count(path);
    known.set(path, pages);
    return pages;
  };
}
