/** `npm run bench`: what our stages cost, as ratios to the bare work that they cannot do without. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSite } from '../src/site/build-site.ts';
import { loadOrThrow } from '../src/site/site-options.ts';
import { declaredToPrintedBytes, declareToPrint } from './bench/declaration.ts';
import { editionsToPrint } from './bench/editions.ts';
import { memoryToEarlier } from './bench/memory.ts';
import { writePapers } from './bench/papers.ts';
import { type Ratio, ratioToText } from './bench/ratio.ts';
import { pamphletsToPrint, siteToMarkdown } from './bench/stages.ts';
import { runCommand } from './command.ts';
import type { Options } from './options.ts';

/** How many papers tell whether memory stays flat. */
const many = 200;

async function* ratios(options: Options, folder: string): AsyncGenerator<Ratio | undefined> {
  const { content, jobs } = options;
  const library = await loadOrThrow(options);
  const stages = { library, content, site: join(folder, 'site'), jobs };
  yield await siteToMarkdown(stages);
  yield await pamphletsToPrint(stages);
  yield await declaredToPrintedBytes(stages.site);

  const papers = join(folder, 'papers');
  await writePapers(papers, many, library.topics[0]?.id ?? '');
  const site = join(folder, 'papers-site');
  // As the organisation has it, but for its packs, which are of papers of its own.
  const ownData = join(folder, 'data');
  await cp(options.data, ownData, { recursive: true });
  await rm(join(ownData, 'packs.yaml'), { force: true });
  await buildSite({
    library: await loadOrThrow({ ...options, content: papers, data: ownData, drafts: false }),
    content: papers,
    output: site,
  });
  yield await declareToPrint(site);
  yield* await editionsToPrint(site);
  yield await memoryToEarlier(site, jobs);
}

await runCommand({
  name: 'bench',
  does: 'Times our stages and the bare work below them in turn, and gives the ratios.',
  options: ['content', 'data', 'jobs'],
  run: async (options) => {
    const folder = await mkdtemp(join(tmpdir(), 'bench-'));
    try {
      for await (const ratio of ratios(options, folder)) {
        process.stdout.write(`${ratio ? ratioToText(ratio) : 'not measured on this system'}\n`);
      }
    } finally {
      await rm(folder, { recursive: true });
    }
    return 0;
  },
});
