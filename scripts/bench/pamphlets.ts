/** What pamphlets cost beside the bare print of the same pages, and further editions beside the first. */
import { openBuiltSite } from '../../src/checks/built-site.ts';
import { openArtifactStore } from '../../src/pamphlets/artifact-store.ts';
import { readPrinted } from '../../src/pamphlets/file/read-printed.ts';
import { makePamphlets, type PamphletsResult } from '../../src/pamphlets/make-pamphlets.ts';
import { usualCacheLimit } from '../options.ts';
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
  about: `Our A5 pamphlets of papers of about ten pages, with all of PDF/UA and PDF/A, put into an empty store and into their
site, beside \`page.pdf\` of the same pages in the same Chromium with as many tabs, which is launched within the time
of both. The bare print has its pages from a server on the loopback address; it has no numbers in its contents, and
only the structure that Chromium writes. A further edition is what at most ${few} papers take longer with it than without it.`,
  papers: 200,
  measure,
};

async function* measure(bench: Bench): AsyncGenerator<Figure> {
  const all = await sitePages(bench, bench.papers);
  const [our, other] = await timeInTurn(
    [() => make(bench, all.site, [first]), () => barePrints({ ...all, jobs: bench.jobs })],
    bench.rounds,
  );
  yield {
    name: 'Our pamphlets',
    unit: 'times bare page.pdf',
    values: ratiosOf(our, other),
    limit: { of: 'median', most: 1.35 },
  };
  const perSecond = (seconds: readonly number[] = []) =>
    seconds.map((time) => all.pages.length / time);
  yield { name: 'Our pamphlets', unit: 'a second', values: perSecond(our) };
  yield { name: 'Bare page.pdf', unit: 'a second', values: perSecond(other) };

  const some = await sitePages(bench, Math.min(bench.papers, few));
  const [alone, ...pairs] = await timeInTurn(
    [[], ...further.map((edition) => [edition])].map(
      (beside) => () => make(bench, some.site, [first, ...beside]),
    ),
    bench.rounds,
  );
  for (const [index, edition] of further.entries()) {
    yield {
      name: `Edition ${edition}`,
      unit: `times edition ${first}`,
      values: ratiosOf(pairs[index], alone).map((ratio) => ratio - 1),
      limit: { of: 'median', most: 0.8 },
    };
  }
  yield* weights(bench, some);
}

interface SitePages {
  readonly site: string;
  /** The pages of its papers, by site path. */
  readonly pages: readonly string[];
}

async function sitePages({ material }: Bench, papers: number): Promise<SitePages> {
  const site = await material.site(papers);
  const { manifest } = await openBuiltSite(site);
  const entries = manifest.pamphlets.filter(({ edition }) => edition === first);
  return { site, pages: entries.map(({ page }) => page) };
}

/** As a build makes them of pages that it has never seen. */
async function make(
  { jobs, material }: Bench,
  site: string,
  editions: readonly string[],
): Promise<PamphletsResult> {
  const store = openArtifactStore(await material.freshFolder('store'), usualCacheLimit);
  return await makePamphlets({ site, jobs, editions, store });
}

async function* weights(bench: Bench, { site, pages }: SitePages): AsyncGenerator<Figure> {
  const { made } = await make(bench, site, [first, ...further]);
  for (const edition of [first, ...further]) {
    const name = `Edition ${edition}`;
    const pamphlets = made.filter(({ entry }) => entry.edition === edition);
    const perPage = pamphlets.map(({ bytes, pages }) => bytes / pages / 1000);
    yield { name, unit: 'kB a page', values: perPage };
    yield { name, unit: 'kB a paper', values: pamphlets.map(({ bytes }) => bytes / 1000) };
  }
  const bare: number[] = [];
  await barePrints({
    ...{ site, pages, jobs: bench.jobs },
    onPrinted: async (pdf) => {
      bare.push(pdf.length / (await readPrinted(pdf)).getPageCount() / 1000);
    },
  });
  yield { name: 'Bare page.pdf', unit: 'kB a page', values: bare };
}
