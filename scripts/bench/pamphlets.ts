/** What pamphlets cost beside the bare print of the same pages, and further editions beside the first. */
import { openBuiltSite } from '../../src/checks/built-site.ts';
import type { PamphletEntry } from '../../src/model/manifest.ts';
import { makePamphlets } from '../../src/pamphlets/make-pamphlets.ts';
import { readPrinted } from '../../src/pamphlets/print.ts';
import { barePrints } from './bare-prints.ts';
import type { Figure } from './figure.ts';
import type { Bench, Group } from './group.ts';
import { ratiosOf, timeInTurn } from './time-in-turn.ts';

const first = 'a5';
const further = ['large-print', 'dyslexia-friendly', 'booklet', 'press'];

/** How many papers tell what an edition costs, and what its pages weigh. */
const few = 30;

export const pamphlets: Group = {
  name: 'pamphlets',
  title: 'Pamphlets and Chromium’s bare print',
  about: `Our A5 pamphlets of papers of about ten pages, with all of PDF/UA and PDF/A and none of them made before, beside
\`page.pdf\` of the same pages in the same Chromium with as many tabs, which is launched within the time of both. The
bare print has its pages from a server on the loopback address; it has no numbers in its contents, and only the structure
that Chromium writes. A further edition is what ${few} papers take longer with it than without it.`,
  papers: 200,
  measure,
};

async function* measure({ papers, rounds, jobs, material }: Bench): AsyncGenerator<Figure> {
  const site = await material.site(papers);
  const entries = (await openBuiltSite(site)).manifest.pamphlets.filter(
    ({ edition }) => edition === first,
  );
  const ours = (made: readonly PamphletEntry[], ...editions: string[]) =>
    makePamphlets({ site, jobs, only: made.map(({ slug }) => slug), editions });
  const bare = (printed: readonly PamphletEntry[]) =>
    barePrints({ site, jobs, pages: printed.map(({ page }) => page) });

  const some = entries.slice(0, few);
  const { made } = await ours(some, first, ...further);
  for (const edition of [first, ...further]) {
    const pamphlets = made.filter(({ entry }) => entry.edition === edition);
    const weights = pamphlets.map(({ bytes, pages }) => bytes / pages / 1000);
    yield { name: `Edition ${edition}`, unit: 'kB a page', values: weights };
    const whole = pamphlets.map(({ bytes }) => bytes / 1000);
    yield { name: `Edition ${edition}`, unit: 'kB a paper', values: whole };
  }
  const printed = await bareSizes(site, some);
  yield { name: 'Bare page.pdf', unit: 'kB a page', values: printed };

  const [our, other] = await timeInTurn([() => ours(entries, first), () => bare(entries)], rounds);
  yield {
    name: 'Our pamphlets',
    unit: 'times bare page.pdf',
    values: ratiosOf(our, other),
    limit: { of: 'median', most: 1.35 },
  };
  const perSecond = (seconds: readonly number[] = []) =>
    seconds.map((time) => entries.length / time);
  yield { name: 'Our pamphlets', unit: 'a second', values: perSecond(our) };
  yield { name: 'Bare page.pdf', unit: 'a second', values: perSecond(other) };

  const [alone, ...pairs] = await timeInTurn(
    [[], ...further.map((edition) => [edition])].map(
      (beside) => () => ours(some, first, ...beside),
    ),
    rounds,
  );
  for (const [index, edition] of further.entries()) {
    yield {
      name: `Edition ${edition}`,
      unit: `times edition ${first}`,
      values: ratiosOf(pairs[index], alone).map((ratio) => ratio - 1),
      limit: { of: 'median', most: 0.8 },
    };
  }
}

/** In kB a page. */
async function bareSizes(site: string, entries: readonly PamphletEntry[]): Promise<number[]> {
  const sizes: number[] = [];
  await barePrints({
    site,
    jobs: 1,
    pages: entries.map(({ page }) => page),
    onPrinted: async (pdf) => {
      sizes.push(pdf.length / (await readPrinted(pdf)).getPageCount() / 1000);
    },
  });
  return sizes;
}
