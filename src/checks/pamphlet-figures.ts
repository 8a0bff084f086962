/** Checks the sizes and page counts that pages show of pamphlets against the files themselves. */
import { type FigureStrings, figuresText } from '../pamphlets/figures.ts';
import { orderText } from '../pamphlets/order-figures.ts';
import { type BuiltPage, type BuiltSite, sizeOf } from './built-site.ts';
import type { Finding } from './finding.ts';
import { type CountPages, pageCounter } from './page-counts.ts';
import { pageReader, type ReadPageFacts, type ShownFigures } from './page-facts.ts';

/** What a page shows once it is filled in: `PDF, 8 pages, 212 kB`. */
const shownFigures = /^PDF, (?<pages>\d+) pages?, (?<size>\d+(?:\.\d)?) (?<unit>kB|MB)$/;

type Fault = Pick<Finding, 'code' | 'fact' | 'hint'>;

interface Figures {
  readonly pages: number;
  readonly bytes: number;
}

export interface FiguresOptions {
  readonly readFacts?: ReadPageFacts;
  readonly countPages?: CountPages;
}

/** Every figure on these pages that is not filled in or not right. */
export async function checkPamphletFigures(
  site: BuiltSite,
  pages: readonly BuiltPage[],
  { readFacts = pageReader(site), countPages = pageCounter(site) }: FiguresOptions = {},
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const page of pages) {
    for (const shown of (await readFacts(page.path)).figures) {
      // A pamphlet that was not made is reported once, by the check of the pamphlets.
      if (!site.paths.has(shown.path)) continue;
      const count = await countPages(shown.path);
      if (count === undefined) continue;
      const fault = faultOf(shown, { pages: count, bytes: await sizeOf(site, shown.path) });
      const { place, element } = shown;
      if (fault) findings.push({ ...fault, page, place, element, clues: [] });
    }
  }
  return findings;
}

function faultOf(said: ShownFigures, { pages, bytes }: Figures): Fault | undefined {
  const { text, path, order, words } = said;
  if (order !== undefined) return orderFault(said, order, pages);
  if (words !== undefined) return translatedFault(text, path, { pages, bytes }, words);
  const shown = shownFigures.exec(text)?.groups;
  if (!shown) {
    return {
      code: 'page-placeholder',
      fact: `The pages and the size of ${path} are not filled in.`,
      hint: 'Run npm run pamphlets, which fills them in.',
    };
  }
  const size = shown.unit === 'MB' ? (bytes / 1e6).toFixed(1) : String(Math.round(bytes / 1e3));
  if (Number(shown.pages) === pages && shown.size === size) return undefined;
  return {
    code: 'pamphlet-stale',
    fact: `${path} has ${pages} pages and ${bytes} bytes, and the page says "${text}".`,
    hint: 'Run npm run pamphlets, which brings it up to date.',
  };
}

/** What a page says in another language brings its words along. */
function translatedFault(
  text: string,
  path: string,
  figures: Figures,
  words: string,
): Fault | undefined {
  const right = figuresText(figures, JSON.parse(words) as FigureStrings);
  if (text === right) return undefined;
  return {
    code: text === 'PDF' ? 'page-placeholder' : 'pamphlet-stale',
    fact: `Of ${path}, the page should say "${right}", and says "${text}".`,
    hint: 'Run npm run pamphlets, which fills it in.',
  };
}

/** Figures of an order follow from the pages alone. */
function orderFault(
  { path, text, price: shownPrice }: ShownFigures,
  order: string,
  pages: number,
): Fault | undefined {
  const [amount, currency] = shownPrice?.split(' ') ?? [];
  const price = currency === undefined ? undefined : { amount: Number(amount), currency };
  const right = orderText(order, pages, price);
  if (text === right) return undefined;
  return {
    code: text === 'PDF' ? 'page-placeholder' : 'pamphlet-stale',
    fact: `For the ${pages} pages of ${path}, the order sheet should say "${right}" (${order}), and says "${text}".`,
    hint: 'Run npm run pamphlets, which fills it in.',
  };
}
