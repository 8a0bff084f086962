/** What a whole site costs beside the rendering of its Markdown, and beside other generators, as it grows. */
import { join } from 'node:path';
import { type Figure, median } from './figure.ts';
import {
  bareEleventy,
  hugo,
  oursCold,
  oursEdited,
  oursUnchanged,
  oursWarm,
  plainMarkdown,
  type SiteGenerator,
  siteGenerators,
} from './generators/site-generators.ts';
import type { Bench, Group, Missing, Version } from './group.ts';
import { toGetPeers } from './peers/peer-programs.ts';
import type { ProgramRun } from './run-program.ts';
import { ratiosOf } from './time-in-turn.ts';

const sizes = [10, 100, 1000, 10_000];

/** From so many papers on, a round takes minutes. */
const large = 10_000;

export const site: Group = {
  name: 'site',
  title: 'The site, and other generators',
  about: `Each as a whole process, from its start to its end, into an empty folder. Plain markdown-it reads each paper,
renders it in one thread and writes the result: the least that a generator in JavaScript can do. Bare Eleventy has our own
Markdown, one small layout, and nothing else. “A blog in Eleventy” has the list, the feed, the sitemap and the three
transforms of Eleventy’s starter, which is itself in no registry of packages. Hugo and Astro have their own
Markdown and the same small layout. Ours is \`npm run site\` with all that it makes: checked content, citations, feeds, lists by
topic, kind, person and series, and the search index. Cold means that nothing was made before; warm, that the site was made
of the same papers before and is written into an empty folder from the cache; one paper edited, that what was made of the
other texts is kept, and all pages are rendered and written anew into an empty folder; unchanged, that the site stands as the
cold build has left it. The others keep nothing from one build to the next. At ${large.toLocaleString('en-GB')} papers a round takes minutes, so
that there is one alone.`,
  papers: large,
  measure,
};

type Runs = ReadonlyMap<string, readonly ProgramRun[]>;

async function* measure(bench: Bench): AsyncGenerator<Figure | Missing | Version> {
  const generators: SiteGenerator[] = [];
  for (const generator of siteGenerators) {
    const { name } = generator;
    const version = await generator.version();
    if (version === undefined) {
      yield { missing: name, toGet: toGetPeers };
    } else {
      yield { program: name, version };
      generators.push(generator);
    }
  }
  const medians = new Map<number, number>();
  for (const papers of sizes.filter((size) => size <= bench.papers)) {
    const runs = await runInTurn(generators, papers, bench);
    yield* figuresAt(papers, runs);
    medians.set(papers, median(secondsOf(runs, oursCold)));
  }
  const [thousand, tenThousand] = [1000, large].map((papers) => medians.get(papers));
  if (thousand !== undefined && tenThousand !== undefined) {
    yield {
      name: oursCold,
      unit: 'as the exponent of growth from 1,000 to 10,000 papers',
      values: [Math.log10(tenThousand / thousand)],
      limit: { of: 'median', most: 1.1 },
    };
  }
}

async function runInTurn(
  generators: readonly SiteGenerator[],
  papers: number,
  { material, rounds }: Bench,
): Promise<Runs> {
  const content = await material.content(papers);
  const runs = new Map(generators.map(({ name }): [string, ProgramRun[]] => [name, []]));
  for (let round = 0; round < (papers >= large ? 1 : rounds); round++) {
    for (const { name, make } of generators) {
      // Nothing is removed meanwhile: for five minutes, ext4 looks past each file that was before it makes another.
      const folder = await material.freshFolder('output');
      runs.get(name)?.push(await make(content, join(folder, 'site'), material));
    }
  }
  return runs;
}

function* figuresAt(papers: number, runs: Runs): Generator<Figure> {
  const plain = secondsOf(runs, plainMarkdown);
  for (const name of runs.keys()) {
    if (name === plainMarkdown) continue;
    const unit = 'times plain markdown-it';
    yield { name, unit, papers, values: ratiosOf(secondsOf(runs, name), plain) };
  }
  for (const name of runs.keys()) yield { name, unit: 's', papers, values: secondsOf(runs, name) };
  for (const [name, all] of runs) {
    const values = all.flatMap(({ peak }) => peak ?? []);
    // Shorter runs are over before their peak is seen.
    if (values.length === 0 || papers < 1000) continue;
    const isPromised = name === oursCold && papers === large;
    const limit = { of: 'each', most: 2000 } as const;
    yield { name, unit: 'MB at the peak', papers, values, ...(isPromised && { limit }) };
  }
  yield {
    ...{ name: oursCold, unit: 'times bare Eleventy', papers },
    values: ratiosOf(secondsOf(runs, oursCold), secondsOf(runs, bareEleventy)),
    ...(papers === large && { limit: { of: 'median', most: 1.4 } }),
  };
  if (!runs.has(hugo)) return;
  for (const name of [oursWarm, oursUnchanged, oursEdited]) {
    yield {
      ...{ name, unit: 'times Hugo', papers },
      values: ratiosOf(secondsOf(runs, name), secondsOf(runs, hugo)),
      ...(name === oursWarm && papers === 1000 && { limit: { of: 'median', most: 1 } }),
    };
  }
}

function secondsOf(runs: Runs, name: string): number[] {
  return (runs.get(name) ?? []).map(({ seconds }) => seconds);
}
