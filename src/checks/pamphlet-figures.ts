/** Checks the sizes and page counts that pages show of pamphlets against the files themselves. */
import { type FigureStrings, figuresText } from '../pamphlets/figures.ts';
import { orderText } from '../pamphlets/order-figures.ts';
import { type BuiltPage, type BuiltSite, readBytes, readText } from './built-site.ts';
import { nameOf } from './element-clues.ts';
import type { Finding } from './finding.ts';
import { elementsOf, type ParsedElement } from './parsed-page.ts';
import { readPamphlet } from './read-pamphlet.ts';

/** What a page shows once it is filled in: `PDF, 8 pages, 212 kB`. */
const shownFigures = /^PDF, (?<pages>\d+) pages?, (?<size>\d+(?:\.\d)?) (?<unit>kB|MB)$/;

interface Figures {
  readonly pages: number;
  readonly bytes: number;
}

/** Every figure on these pages that is not filled in or not right. */
export async function checkPamphletFigures(
  site: BuiltSite,
  pages: readonly BuiltPage[],
): Promise<Finding[]> {
  const figuresOf = figureReader(site);
  const findings: Finding[] = [];
  for (const page of pages) {
    for (const element of elementsOf(await readText(site, page.path))) {
      const path = element.attributes['data-pamphlet']?.slice(1);
      // A pamphlet that was not made is reported once, by the check of the pamphlets.
      if (path === undefined || !site.paths.has(path)) continue;
      const figures = await figuresOf(path);
      const fault = figures && faultOf(element, path, figures);
      if (!fault) continue;
      const { place } = element;
      findings.push({
        ...fault,
        page,
        place,
        element: nameOf(element),
        clues: [],
      });
    }
  }
  return findings;
}

function faultOf(
  element: ParsedElement,
  path: string,
  { pages, bytes }: Figures,
): Pick<Finding, 'code' | 'fact' | 'hint'> | undefined {
  const text = element.text.trim();
  const order = element.attributes['data-order'];
  if (order !== undefined) return orderFault(element, path, pages);
  const words = element.attributes['data-figures'];
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
): Pick<Finding, 'code' | 'fact' | 'hint'> | undefined {
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
  { attributes, text }: ParsedElement,
  path: string,
  pages: number,
): Pick<Finding, 'code' | 'fact' | 'hint'> | undefined {
  const [amount, currency] = attributes['data-price']?.split(' ') ?? [];
  const price = currency === undefined ? undefined : { amount: Number(amount), currency };
  const name = attributes['data-order'] ?? '';
  const right = orderText(name, pages, price);
  if (text === right) return undefined;
  return {
    code: text === 'PDF' ? 'page-placeholder' : 'pamphlet-stale',
    fact: `For the ${pages} pages of ${path}, the order sheet should say "${right}" (${name}), and says "${text}".`,
    hint: 'Run npm run pamphlets, which fills it in.',
  };
}

/** Reads each pamphlet once. One that cannot be read is reported by the check of the pamphlets. */
function figureReader(site: BuiltSite): (path: string) => Promise<Figures | undefined> {
  const known = new Map<string, Promise<Figures | undefined>>();
  const read = async (path: string) => {
    const bytes = await readBytes(site, path);
    const facts = await readPamphlet(bytes).catch(() => undefined);
    return facts && { pages: facts.pages.length, bytes: bytes.byteLength };
  };
  return (path) => {
    const figures = known.get(path) ?? read(path);
    known.set(path, figures);
    return figures;
  };
}
