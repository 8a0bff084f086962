/** `npm run bench`: what our stages cost, as ratios to the bare work that they cannot do without. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import type { Library } from '../src/model/library.ts';
import { makePamphlets } from '../src/pamphlets/make-pamphlets.ts';
import { readFolder, serveSite } from '../src/pamphlets/site-files.ts';
import { runInTabs } from '../src/pamphlets/tabs.ts';
import { buildSite } from '../src/site/build-site.ts';
import { loadOrThrow } from '../src/site/site-options.ts';
import { runCommand } from './command.ts';
import type { Options } from './options.ts';

const rounds = 5;
const timeout = 60_000;

/** Two ways to do the same, timed in turn. */
interface Pair {
  readonly name: string;
  readonly ours: () => Promise<unknown>;
  readonly bare: () => Promise<unknown>;
}

function pairsOf(library: Library, site: string, { content, jobs }: Options): Pair[] {
  const { siteUrl } = library.organisation;
  const entries = [...library.papers, ...library.statements, ...library.pages];
  const pages = library.papers.map(({ slug }) => `/papers/${slug}/`);
  return [
    {
      name: 'site build : plain markdown-it of the same texts',
      ours: () => buildSite({ library, content, output: site }),
      bare: async () => {
        const plain = new MarkdownIt();
        for (const { source } of entries) plain.render(source.body);
      },
    },
    {
      name: `pamphlets : bare page.pdf of the same pages, ${jobs} tabs each`,
      ours: () =>
        makePamphlets({ site, jobs, only: library.papers.map(({ slug }) => slug), timeout }),
      bare: () =>
        runInTabs(
          pages.map((page) => ({
            name: page,
            run: async (tab) => {
              await using _served = await serveSite(tab, siteUrl, readFolder(site));
              await tab.goto(new URL(page, siteUrl).href);
              await tab.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
            },
          })),
          { jobs, timeout },
        ),
    },
  ];
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

await runCommand({
  name: 'bench',
  does: 'Times our stages and the bare work below them in turn, and gives the ratios.',
  options: ['content', 'data', 'jobs'],
  run: async (options) => {
    const library = await loadOrThrow(options.content, options.data, options.drafts);
    const site = await mkdtemp(join(tmpdir(), 'bench-'));
    try {
      for (const { name, ours, bare } of pairsOf(library, site, options)) {
        // Once uncounted: the browser is unpacked and the code is warm.
        await ours();
        await bare();
        const ratios: number[] = [];
        for (let round = 0; round < rounds; round++) {
          const [our, other] = [await timeOf(ours), await timeOf(bare)];
          ratios.push(our / other);
        }
        const [least, most] = [Math.min(...ratios), Math.max(...ratios)];
        process.stdout.write(
          `${name}: ${median(ratios).toFixed(2)} (${least.toFixed(2)} to ${most.toFixed(2)}, ${rounds} rounds)\n`,
        );
      }
    } finally {
      await rm(site, { recursive: true });
    }
    return 0;
  },
});
